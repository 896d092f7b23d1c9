/** Reads what providers say of tasks, in Kling's words or a gateway's; knows nothing of HTTP. */
@NullMarked
package dev.reeldock.provider.wire;

import org.jspecify.annotations.NullMarked;
