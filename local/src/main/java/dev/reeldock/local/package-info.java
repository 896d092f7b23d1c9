/** The sandbox: the whole product on a laptop. */
@NullMarked
package dev.reeldock.local;

import org.jspecify.annotations.NullMarked;
