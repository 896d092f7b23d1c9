/** How the fake Kling makes videos and still pictures out of photographs or words. */
@NullMarked
package dev.reeldock.local.kling.video;

import org.jspecify.annotations.NullMarked;
