/** A developer's program that uses Reeldock over HTTP, knowing only its URL and a caller key. */
@NullMarked
package dev.reeldock.local.run;

import org.jspecify.annotations.NullMarked;
