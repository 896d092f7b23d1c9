package dev.reeldock.local.kling;

import java.nio.ByteBuffer;

/** A whole mp4 or png file; the buffer is for reading only through a duplicate. */
record MediaFile(Format format, ByteBuffer content) {
  /** What the file is. */
  enum Format {
    MP4("mp4", "video/mp4"),
    PNG("png", "image/png");

    private final String extension;
    private final String contentType;

    Format(String extension, String contentType) {
      this.extension = extension;
      this.contentType = contentType;
    }

    String extension() {
      return extension;
    }

    String contentType() {
      return contentType;
    }
  }

  static MediaFile of(Format format, byte[] content) {
    return new MediaFile(format, ByteBuffer.wrap(content).asReadOnlyBuffer());
  }

  @Override
  public ByteBuffer content() {
    return content.duplicate();
  }
}
