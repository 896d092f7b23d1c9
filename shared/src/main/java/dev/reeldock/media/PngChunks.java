package dev.reeldock.media;

import java.nio.ByteBuffer;

/** The chunks of a PNG, up to the one that ends it. Source: the W3C's specification of PNG, 5.3. */
final class PngChunks implements Segments.Outline {
  private static final int SIGNATURE = 8;
  private static final int HEADER = 8;
  private static final int CHECKSUM = 4;
  private static final int IEND = 0x49454e44;

  private boolean begun;
  private boolean ends;

  /** The signature counts as the first chunk's. */
  @Override
  public int headerLength(ByteBuffer known) {
    return begun ? HEADER : SIGNATURE + HEADER;
  }

  @Override
  public long follow(ByteBuffer header) {
    if (ends) {
      return Segments.THE_REST;
    }
    int place = header.limit() - HEADER;
    begun = true;
    ends = header.getInt(place + 4) == IEND;
    return Integer.toUnsignedLong(header.getInt(place)) + CHECKSUM;
  }

  @Override
  public boolean isWhole(long missing) {
    return ends && missing == 0;
  }
}
