package dev.reeldock.media;

/** The chunk that a PNG begins with. Source: the W3C's specification of PNG, 11.2.1. */
final class PngHeader {
  private static final int SIGNATURE = 8;
  private static final int LENGTH = 4;
  private static final int IHDR = 0x49484452;

  private PngHeader() {}

  static ImageHeader read(Pieces pieces) throws Pieces.Stopped {
    pieces.skip(SIGNATURE + LENGTH);
    return pieces.i32() == IHDR
        ? ImageHeader.of(ImageFormat.PNG, pieces.i32(), pieces.i32())
        : ImageHeader.Unreadable.WITHOUT_SIZE;
  }
}
