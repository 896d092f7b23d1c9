package dev.reeldock.media;

/**
 * The segments of a JPEG, up to the marker that ends it. What stands between two of them is passed
 * over, as decoders do: what fills, and the picture itself, which stands behind the header of each
 * of its scans. Whatever follows the end is not looked at. Source: ITU-T T.81, Annex B.
 */
final class JpegSegments implements Wholeness {
  private static final int FF = 0xff;
  private static final int LOWEST_OF_SEGMENTS = 0xc0;
  private static final int RST0 = 0xd0;
  private static final int EOI = 0xd9;
  private static final int LENGTH = 2;

  private int before;
  private int ofLength;
  private int left;
  private boolean ends;

  @Override
  public void pass(byte[] bytes, int from, int length) {
    int place = from;
    int end = from + length;
    while (place < end && !ends) {
      if (ofLength == 0 && left > 0) {
        int passed = Math.min(left, end - place);
        left -= passed;
        place += passed;
      } else {
        next(Byte.toUnsignedInt(bytes[place++]));
      }
    }
  }

  private void next(int code) {
    if (ofLength > 0) {
      length(code);
      return;
    }
    ends = before == FF && code == EOI;
    ofLength = before == FF && hasSegment(code) ? LENGTH : 0;
    before = code;
  }

  /** It counts its own bytes, too. */
  private void length(int octet) {
    left = left << Byte.SIZE | octet;
    ofLength--;
    if (ofLength == 0) {
      left = Math.max(0, left - LENGTH);
    }
  }

  /** Below are the 00 behind an FF that is data, and what no encoder of today writes. */
  private static boolean hasSegment(int code) {
    return code >= LOWEST_OF_SEGMENTS && !(code >= RST0 && code <= EOI) && code != FF;
  }

  @Override
  public boolean isWhole() {
    return ends;
  }
}
