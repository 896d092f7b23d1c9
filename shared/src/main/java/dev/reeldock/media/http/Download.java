package dev.reeldock.media.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.http.AbortableInputStream;

/**
 * A result's bytes. The HTTP client's own stream drops the connection if it is closed before its
 * end, gives it back at its end, and wakes whoever is reading when another thread closes it; but it
 * says so by unchecked exceptions, which no reader of a stream expects.
 */
final class Download extends FilterInputStream {
  /**
   * Nothing of a body. A host may pause while it fetches more from another; but what is no part of
   * the body fills the memory of the HTTP client meanwhile, as fast as the line is.
   */
  private static final Duration NOTHING_FOR = Duration.ofSeconds(10);

  Download(AbortableInputStream content) {
    this(content, NOTHING_FOR);
  }

  /**
   * @param within how long a reader waits for more of it
   */
  Download(AbortableInputStream content, Duration within) {
    super(new TimelyBody(content, within));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (RuntimeException e) {
      throw new IOException("the download broke off", e);
    }
  }
}
