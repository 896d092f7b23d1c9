package dev.reeldock.submit.kind;

import dev.reeldock.media.ImageHeader;
import java.util.Optional;

/**
 * An image in a body that has been read.
 *
 * @param path where it stands, as a finding says it
 * @param value an {@link InlineImage}, or the text of a URL or of an object's name
 */
public record FoundImage(String path, ImageUse use, Object value) {
  /** The {@code s3://} name, if it has one. */
  public Optional<String> name() {
    return value instanceof String text && Urls.isS3(text) ? Optional.of(text) : Optional.empty();
  }

  /** Whether the provider fetches it itself. */
  public boolean isUrl() {
    return value instanceof String text && Urls.isHttp(text);
  }

  /** What is to be said about an image of this size in this place. */
  public Optional<Finding> check(ImageHeader.Sized image) {
    return use.check(path, image);
  }

  Optional<Finding> checkInline() {
    return value instanceof InlineImage inline ? check(inline.header()) : Optional.empty();
  }
}
