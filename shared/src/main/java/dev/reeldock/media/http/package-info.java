/** Results fetched from the provider's hosts, through one door. */
@NullMarked
package dev.reeldock.media.http;

import org.jspecify.annotations.NullMarked;
