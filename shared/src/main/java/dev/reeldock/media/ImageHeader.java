package dev.reeldock.media;

import java.util.Optional;

/** What an image says of itself at its beginning. Its pixels are not looked at. */
public sealed interface ImageHeader {
  /** The sides are in pixels, at least 1. */
  record Sized(ImageFormat format, int width, int height) implements ImageHeader {}

  /** Why it does not tell its size. */
  enum Unreadable implements ImageHeader {
    NEITHER_JPG_NOR_PNG("something that is neither jpg nor png"),
    CUT_OFF("an image that is cut off"),
    WITHOUT_SIZE("an image that does not tell its size");

    private final String words;

    Unreadable(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Reads some KB at its beginning, and of a jpg behind each large segment; 256 KB at most. */
  static ImageHeader read(Bytes image) {
    Pieces pieces = new Pieces(image);
    Optional<ImageFormat> format = ImageFormat.of(pieces.first());
    if (format.isEmpty()) {
      return Unreadable.NEITHER_JPG_NOR_PNG;
    }
    try {
      return switch (format.get()) {
        case PNG -> PngHeader.read(pieces);
        case JPEG -> JpegHeader.read(pieces);
      };
    } catch (Pieces.Stopped e) {
      return e.why();
    }
  }

  /** Of sides as a file tells them. */
  static ImageHeader of(ImageFormat format, int width, int height) {
    return width > 0 && height > 0 ? new Sized(format, width, height) : Unreadable.WITHOUT_SIZE;
  }
}
