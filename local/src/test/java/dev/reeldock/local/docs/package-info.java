/** The documents and the sample events, held to the code. */
@NullMarked
package dev.reeldock.local.docs;

import org.jspecify.annotations.NullMarked;
