/** What is copied. */
@NullMarked
package dev.reeldock.bench.media;

import org.jspecify.annotations.NullMarked;
