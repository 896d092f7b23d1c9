package dev.reeldock.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;

/** So many bytes that look random and are always the same for a seed; none of them is held. */
public final class NoiseStream extends InputStream {
  private static final int END = -1;

  private final Random random;
  private int left;

  public NoiseStream(long seed, int length) {
    this.random = new Random(seed);
    this.left = length;
  }

  /** All of it, held. */
  public static byte[] bytes(long seed, int length) {
    try (InputStream noise = new NoiseStream(seed, length)) {
      return noise.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    int count = Math.min(length, left);
    for (int i = 0; i < count; i++) {
      buffer[offset + i] = (byte) random.nextInt();
    }
    left -= count;
    return count;
  }
}
