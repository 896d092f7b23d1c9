package dev.reeldock.media.http;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.http.AbortableInputStream;

/**
 * A result's bytes. Closed before its end, from whichever thread, it drops the connection, and who
 * is reading hears of it; at its end the connection is the client's again.
 */
final class Download extends FilterInputStream {
  private final AbortableInputStream content;
  private volatile boolean ended;

  Download(AbortableInputStream content) {
    super(content);
    this.content = content;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = content.read(bytes, offset, length);
      ended = count == -1;
      return count;
    } catch (RuntimeException e) { // the HTTP client tells breaks and its own end unchecked
      throw new IOException("the download broke off", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      content.close();
    } else {
      content.abort();
    }
  }
}
