package dev.reeldock.bench.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What comes over a connection, by lines and by counted bytes, through one buffer. */
final class Incoming {
  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int limit;

  /** Is handed bytes in pieces, and must be done with a piece when it returns. */
  @FunctionalInterface
  interface Taker {
    void take(byte[] bytes, int offset, int count);
  }

  Incoming(InputStream in) {
    this.in = in;
  }

  /** Whether anything more comes. */
  boolean goesOn() throws IOException {
    return position < limit || fill();
  }

  /** Without its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = next(); next != '\n'; next = next()) {
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  void pass(long count, Taker taker) throws IOException {
    long left = count;
    while (left > 0) {
      require();
      int piece = (int) Math.min(left, limit - position);
      taker.take(buffer, position, piece);
      position += piece;
      left -= piece;
    }
  }

  private int next() throws IOException {
    require();
    return Byte.toUnsignedInt(buffer[position++]);
  }

  private void require() throws IOException {
    if (!goesOn()) {
      throw new EOFException("The connection ended within a request.");
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }
}
