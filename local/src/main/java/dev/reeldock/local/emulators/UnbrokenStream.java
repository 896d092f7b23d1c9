package dev.reeldock.local.emulators;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends where another stream breaks, and remembers it. */
final class UnbrokenStream extends FilterInputStream {
  private boolean broke;

  UnbrokenStream(InputStream in) {
    super(in);
  }

  boolean broke() {
    return broke;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    try {
      return broke ? -1 : in.read(bytes, offset, length);
    } catch (IOException e) {
      broke = true;
      return -1;
    }
  }
}
