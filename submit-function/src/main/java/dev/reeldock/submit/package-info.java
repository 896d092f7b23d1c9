/** Submits: the functions that accept tasks, answer queries and drain the waiting. */
@NullMarked
package dev.reeldock.submit;

import org.jspecify.annotations.NullMarked;
