package dev.reeldock.media;

import dev.reeldock.media.ImageHeader.Unreadable;

/**
 * Walks the segments of a JPEG, by their lengths, to the one that begins the frame. Source: ITU-T
 * T.81, Annex B. As decoders do, it passes over what stands between two segments.
 */
final class JpegHeader {
  private static final int SIGNATURE = 2;
  private static final int LENGTH = 2;
  private static final int PRECISION = 1;

  private static final int TEM = 0x01;
  private static final int RST0 = 0xd0;
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;

  private JpegHeader() {}

  static ImageHeader read(Pieces pieces) throws Pieces.Stopped {
    pieces.skip(SIGNATURE);
    int marker = marker(pieces);
    while (!beginsFrame(marker)) {
      if (marker == EOI || marker == SOS) {
        return Unreadable.WITHOUT_SIZE;
      }
      if (!standsAlone(marker)) {
        skipSegment(pieces);
      }
      marker = marker(pieces);
    }
    return frame(pieces);
  }

  /** What stands behind an FF, unless it is another one, which fills, or 00, which is data. */
  private static int marker(Pieces pieces) throws Pieces.Stopped {
    int before = 0;
    int marker = pieces.u8();
    while (before != 0xff || marker == 0xff || marker == 0) {
      before = marker;
      marker = pieces.u8();
    }
    return marker;
  }

  /** SOF0 to SOF15; three numbers among them mean something else: DHT, JPG, DAC. */
  private static boolean beginsFrame(int marker) {
    return switch (marker) {
      case 0xc4, 0xc8, 0xcc -> false;
      default -> marker >= 0xc0 && marker <= 0xcf;
    };
  }

  private static boolean standsAlone(int marker) {
    return marker == TEM || (marker >= RST0 && marker <= SOI);
  }

  private static void skipSegment(Pieces pieces) throws Pieces.Stopped {
    int length = pieces.u16();
    if (length < LENGTH) {
      throw new Pieces.Stopped(Unreadable.WITHOUT_SIZE);
    }
    pieces.skip(length - LENGTH);
  }

  private static ImageHeader frame(Pieces pieces) throws Pieces.Stopped {
    pieces.skip(LENGTH + PRECISION);
    int height = pieces.u16();
    int width = pieces.u16();
    return ImageHeader.of(ImageFormat.JPEG, width, height);
  }
}
