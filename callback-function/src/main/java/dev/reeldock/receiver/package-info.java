/** Where callers want to be told: the ports, which know nothing of tasks. */
@NullMarked
package dev.reeldock.receiver;

import org.jspecify.annotations.NullMarked;
