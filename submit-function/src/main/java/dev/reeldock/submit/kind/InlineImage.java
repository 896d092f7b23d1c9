package dev.reeldock.submit.kind;

import dev.reeldock.media.Bytes;
import dev.reeldock.media.ImageFormat;
import dev.reeldock.media.ImageHeader;
import java.util.Base64;

/** An image that came as base64 in a field: a jpg, jpeg or png of at most 10 MB. */
public final class InlineImage {
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private final byte[] content;
  private final ImageHeader.Sized header;

  private InlineImage(byte[] content, ImageHeader.Sized header) {
    this.content = content;
    this.header = header;
  }

  public byte[] content() {
    return content;
  }

  public ImageFormat format() {
    return header.format();
  }

  ImageHeader.Sized header() {
    return header;
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
    return switch (ImageHeader.read(Bytes.of(content))) {
      case ImageHeader.Sized header -> new Decoded.Usable(new InlineImage(content, header));
      case ImageHeader.Unreadable why -> new Decoded.Unusable("base64 of " + why.words());
    };
  }
}
