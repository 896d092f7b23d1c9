package dev.reeldock.relay.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receiver's end of a connection. */
record Wire(Socket socket, List<String> requests) {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

  /** What is done with a connection. The other side may drop it meanwhile. */
  @FunctionalInterface
  interface Behaviour {
    void on(Wire wire) throws IOException, InterruptedException;
  }

  /** Reads a whole request, by its length. */
  Wire read() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next == -1) {
        throw new IOException("There is no whole request.");
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    requests.add(head + new String(in.readNBytes(bytes), StandardCharsets.UTF_8));
    return this;
  }

  Wire say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Says it again and again, until the connection breaks. */
  void sayForEver(String text, int pauseMillis) throws IOException, InterruptedException {
    while (true) {
      say(text);
      Thread.sleep(pauseMillis);
    }
  }

  /** Until this end is closed. */
  void stall() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
