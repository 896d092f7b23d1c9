package dev.reeldock.local.copies;

import java.io.InputStream;
import java.util.Random;

/** So many bytes that look random, at the speed of copying. Only its period is held. */
final class Noise extends InputStream {
  private static final int END = -1;

  /** A prime: no two parts of a length that anybody would choose are alike. */
  private static final int PERIOD = 65_521;

  private final byte[] period = new byte[PERIOD];
  private long place;
  private long left;

  Noise(int seed, long length) {
    new Random(seed).nextBytes(period);
    left = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) == END ? END : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (left == 0) {
      return END;
    }
    int from = (int) (place % PERIOD);
    int count = (int) Math.min(left, Math.min(length, PERIOD - from));
    System.arraycopy(period, from, buffer, offset, count);
    place += count;
    left -= count;
    return count;
  }
}
