package dev.reeldock.submit.kind;

import dev.reeldock.media.ImageFormat;
import java.util.Base64;
import java.util.Optional;

/** An image that came as base64 in a field: a jpg, jpeg or png of at most 10 MB. */
public final class InlineImage {
  static final int MAX_BYTES = 10 * 1024 * 1024;

  private final byte[] content;
  private final ImageFormat format;

  private InlineImage(byte[] content, ImageFormat format) {
    this.content = content;
    this.format = format;
  }

  public byte[] content() {
    return content;
  }

  public ImageFormat format() {
    return format;
  }

  /** What a text turned out to be. */
  sealed interface Decoded {
    record Usable(InlineImage image) implements Decoded {}

    /** Tells the size only. */
    record Unusable(String came) implements Decoded {}
  }

  /** A {@code data:} prefix, the most frequent mistake, is taken off; so are line breaks. */
  static Decoded decode(String text) {
    String base64 = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
    try {
      return of(Base64.getDecoder().decode(base64.strip().replaceAll("[\\r\\n]", "")));
    } catch (IllegalArgumentException e) {
      return new Decoded.Unusable(text.length() + " characters that are neither");
    }
  }

  private static Decoded of(byte[] content) {
    if (content.length > MAX_BYTES) {
      return new Decoded.Unusable(content.length + " bytes");
    }
    Optional<ImageFormat> format = ImageFormat.of(content);
    return format.isPresent()
        ? new Decoded.Usable(new InlineImage(content, format.get()))
        : new Decoded.Unusable("base64 of something that is neither");
  }
}
