package dev.reeldock.media;

import java.nio.ByteBuffer;

/** Walks a file from one segment's header to the next; what lies between is only counted. */
final class Segments implements Wholeness {
  /** What {@link Outline#follow} says of what is no segment, or has no end of its own. */
  static final long THE_REST = -1;

  private static final int LONGEST_HEADER = 16;

  /** What a format says of its segments. */
  interface Outline {
    /** How long the header is that begins with these bytes; it grows with them, up to 16. */
    int headerLength(ByteBuffer known);

    /** How many bytes follow that header before the next one, or {@link #THE_REST}. */
    long follow(ByteBuffer header);

    /** Whether the file may end where so many bytes of the last segment are missing. */
    boolean isWhole(long missing);
  }

  private final Outline outline;
  private final ByteBuffer header = ByteBuffer.allocate(LONGEST_HEADER);
  private long left;

  Segments(Outline outline) {
    this.outline = outline;
  }

  @Override
  public void pass(byte[] bytes, int from, int length) {
    int place = from;
    int end = from + length;
    while (place < end && left != THE_REST) {
      if (left > 0) {
        int passed = (int) Math.min(left, end - place);
        left -= passed;
        place += passed;
      } else {
        header(bytes[place++]);
      }
    }
  }

  private void header(byte next) {
    header.put(next);
    ByteBuffer known = header.duplicate().flip();
    if (known.limit() == outline.headerLength(known)) {
      left = outline.follow(known);
      header.clear();
    }
  }

  @Override
  public boolean isWhole() {
    return outline.isWhole(Math.max(left, 0));
  }
}
