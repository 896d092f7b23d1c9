/** {@code make fuzz}: what a guided fuzzer feeds to the readers of what strangers send. */
@NullMarked
package dev.reeldock.local.fuzz;

import org.jspecify.annotations.NullMarked;
