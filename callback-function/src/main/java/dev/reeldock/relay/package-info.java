/** Telling a caller, where it asked to be told, what became of its task. */
@NullMarked
package dev.reeldock.relay;

import org.jspecify.annotations.NullMarked;
