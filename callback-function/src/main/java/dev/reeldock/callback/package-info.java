/** Outcomes: the functions that learn how tasks end and keep their results. */
@NullMarked
package dev.reeldock.callback;

import org.jspecify.annotations.NullMarked;
