package dev.reeldock.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A stream without end that comes a byte at a time, until it is closed. */
final class SlowStream extends InputStream {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private volatile boolean closed;

  @Override
  public int read() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (closed) {
      throw new IOException("closed");
    }
    return 0;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    buffer[from] = (byte) read();
    return 1;
  }

  @Override
  public void close() {
    closed = true;
  }
}
