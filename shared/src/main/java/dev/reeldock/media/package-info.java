/** Images, videos and where they are kept. */
@NullMarked
package dev.reeldock.media;

import org.jspecify.annotations.NullMarked;
