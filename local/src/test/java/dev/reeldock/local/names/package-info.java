/** A name service of the tests' own. */
@NullMarked
package dev.reeldock.local.names;

import org.jspecify.annotations.NullMarked;
