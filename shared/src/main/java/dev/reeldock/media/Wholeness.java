package dev.reeldock.media;

/**
 * Watches a file go by and knows at its end whether all of it was there. A host that has kept only
 * a part of a file serves it with a length that fits.
 */
public interface Wholeness {
  /** The next bytes of the file. */
  void pass(byte[] bytes, int from, int length);

  /** Whether the file may end here. */
  boolean isWhole();

  /** A new watch for a file of that format; one that nothing can be told of is always whole. */
  static Wholeness of(MediaFormat format) {
    return switch (format) {
      case MP4, MOV -> new Segments(new IsoBoxes());
      case PNG -> new Segments(new PngChunks());
      case JPEG -> new JpegSegments();
      case WEBP -> new Segments(new RiffForm());
      case WEBM, WAV, MP3 -> new Unknowable();
    };
  }
}
