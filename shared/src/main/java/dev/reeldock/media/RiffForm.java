package dev.reeldock.media;

import java.nio.ByteBuffer;

/** The one form that a WebP is; its length stands at its beginning. Source: RFC 9649, 2.4. */
final class RiffForm implements Segments.Outline {
  private static final int HEADER = 8;

  /** Counted by some writers and not written. */
  private static final int PADDING = 1;

  private boolean begun;

  @Override
  public int headerLength(ByteBuffer known) {
    return HEADER;
  }

  @Override
  public long follow(ByteBuffer header) {
    if (begun) {
      return Segments.THE_REST;
    }
    begun = true;
    return Integer.toUnsignedLong(Integer.reverseBytes(header.getInt(4)));
  }

  @Override
  public boolean isWhole(long missing) {
    return begun && missing <= PADDING;
  }
}
