package dev.reeldock.local.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** One GET and its connection; what is sent is counted. */
public final class Exchange {
  /** Who has not gone away by then is waited out: the test fails, and does not hang. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration BETWEEN_DRIPS = Duration.ofMillis(100);
  private static final int IN_A_FLOW = 8 * 1024;
  private static final int AT_ONCE = 64 * 1024;
  private static final long CHUNK = 50_000;

  private final Socket socket;
  private final String path;
  private final OutputStream out;
  private final LongAdder sent;

  Exchange(Socket socket, String path, LongAdder sent) throws IOException {
    this.socket = socket;
    this.path = path;
    this.out = socket.getOutputStream();
    this.sent = sent;
  }

  String path() {
    return path;
  }

  /** The whole, honestly. */
  public void whole(Media media) throws IOException {
    part(media, media.length());
  }

  /** Promises the whole, and sends so much of it. */
  public void part(Media media, long count) throws IOException {
    head("200 OK", media, "Content-Length: " + media.length());
    send(media, count);
  }

  void head(String status, Media media, String... more) throws IOException {
    text(
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: "
            + media.contentType()
            + "\r\nConnection: close\r\n"
            + String.join("\r\n", more)
            + "\r\n\r\n");
  }

  void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(InputStream bytes, long count) throws IOException {
    byte[] buffer = new byte[AT_ONCE];
    for (long left = count; left > 0; ) {
      int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      sent.add(read);
      left -= read;
    }
  }

  /** From its beginning. */
  void send(Media media, long count) throws IOException {
    try (InputStream bytes = media.bytes().get()) {
      send(bytes, count);
    }
  }

  void chunks(Media media, long count) throws IOException {
    try (InputStream bytes = media.bytes().get()) {
      for (long left = count; left > 0; left -= CHUNK) {
        long chunk = Math.min(left, CHUNK);
        text(Long.toHexString(chunk) + "\r\n");
        send(bytes, chunk);
        text("\r\n");
      }
    }
  }

  /** One byte at a time, until they are over or the client is gone. */
  void drip(InputStream bytes) throws IOException {
    drip(bytes, 1);
  }

  /** At a pace for which nobody is dropped. */
  void flow(InputStream bytes) throws IOException {
    drip(bytes, IN_A_FLOW);
  }

  private void drip(InputStream bytes, int atOnce) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (byte[] next = bytes.readNBytes(atOnce); next.length > 0; next = bytes.readNBytes(atOnce)) {
      out.write(next);
      sent.add(next.length);
      LockSupport.parkNanos(BETWEEN_DRIPS.toNanos());
      if (System.nanoTime() > end) {
        throw new WaitedOut();
      }
    }
  }

  /** Says nothing more, until the client is gone. */
  public void stall() throws IOException {
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    try {
      int _ = socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      throw new WaitedOut();
    }
  }

  /** Tears the connection down; what the client has not read yet may be lost to it. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** The client would have waited forever. */
  static final class WaitedOut extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
