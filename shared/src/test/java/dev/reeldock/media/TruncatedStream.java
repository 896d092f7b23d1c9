package dev.reeldock.media;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** A stream that has less than was promised: it breaks there, or just ends. */
final class TruncatedStream extends FilterInputStream {
  private static final int END = -1;

  private final boolean breaks;

  TruncatedStream(byte[] content, boolean breaks) {
    super(new ByteArrayInputStream(content));
    this.breaks = breaks;
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return checked(super.read(buffer, offset, length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int checked(int read) throws IOException {
    if (read == END && breaks) {
      throw new IOException("The connection was reset.");
    }
    return read;
  }
}
