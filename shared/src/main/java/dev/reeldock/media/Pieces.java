package dev.reeldock.media;

import dev.reeldock.media.ImageHeader.Unreadable;

/**
 * Goes forward through bytes that are fetched a piece at a time. What is skipped is not fetched,
 * and no file, whatever it says, makes for more than so many pieces.
 */
final class Pieces {
  private static final int LENGTH = 4 * 1024;
  private static final int MOST = 64;

  private final Bytes bytes;
  private byte[] piece;
  private long begin;
  private long place;
  private int fetched = 1;

  /** Nothing more can be read. */
  static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final Unreadable why;

    Stopped(Unreadable why) {
      super(why.words());
      this.why = why;
    }

    Unreadable why() {
      return why;
    }
  }

  Pieces(Bytes bytes) {
    this.bytes = bytes;
    this.piece = bytes.at(0, LENGTH);
  }

  byte[] first() {
    return piece;
  }

  void skip(int count) {
    place += count;
  }

  int u8() throws Stopped {
    if (place >= begin + piece.length) {
      fetch();
    }
    return Byte.toUnsignedInt(piece[(int) (place++ - begin)]);
  }

  int u16() throws Stopped {
    return u8() << 8 | u8();
  }

  int i32() throws Stopped {
    return u16() << 16 | u16();
  }

  private void fetch() throws Stopped {
    if (fetched == MOST) {
      throw new Stopped(Unreadable.WITHOUT_SIZE);
    }
    fetched++;
    begin = place;
    piece = bytes.at(place, LENGTH);
    if (piece.length == 0) {
      throw new Stopped(Unreadable.CUT_OFF);
    }
  }
}
