/** Media kept in S3. */
@NullMarked
package dev.reeldock.media.s3;

import org.jspecify.annotations.NullMarked;
