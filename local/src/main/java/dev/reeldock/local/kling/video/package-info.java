/** How the fake Kling makes a video out of photographs. */
@NullMarked
package dev.reeldock.local.kling.video;

import org.jspecify.annotations.NullMarked;
