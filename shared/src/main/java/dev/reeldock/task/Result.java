package dev.reeldock.task;

import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the provider made, served for a while.
 *
 * @param id the provider's id or index of it, or empty
 * @param watermarkUrl where it is served with a watermark, if that was asked for
 * @param duration seconds in the provider's spelling, or empty
 */
public record Result(String id, URI url, @Nullable URI watermarkUrl, String duration) {
  /** Where its files are served. */
  public Stream<URI> urls() {
    return watermarkUrl == null ? Stream.of(url) : Stream.of(url, watermarkUrl);
  }
}
