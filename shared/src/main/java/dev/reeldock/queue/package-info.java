/** Wake-ups: a message says look here, and carries no truth. */
@NullMarked
package dev.reeldock.queue;

import org.jspecify.annotations.NullMarked;
