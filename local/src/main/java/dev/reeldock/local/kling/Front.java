package dev.reeldock.local.kling;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The HTTP side: reads and records each request, and writes the answer. */
final class Front implements HttpHandler {
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Dialect dialect;
  private final Api api;
  private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();

  Front(Dialect dialect, Api api) {
    this.dialect = dialect;
    this.api = api;
  }

  List<ReceivedRequest> received() {
    return List.copyOf(received);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Closing before any header was sent, or before all of the body was, closes the connection.
    try (exchange) {
      Request request = Request.read(dialect, exchange);
      received.add(
          new ReceivedRequest(
              request.route(),
              request.method(),
              request.uri(),
              exchange.getRequestHeaders(),
              request.body()));
      write(exchange, api.answer(request));
    }
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Text text -> {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        start(exchange, text.httpStatus(), text.contentType(), bytes.length);
        exchange.getResponseBody().write(bytes);
      }
      case Reply.File(MediaFile file) -> send(exchange, file, file.content().remaining());
      case Reply.HalfFile(MediaFile file) -> send(exchange, file, file.content().remaining() / 2);
      case Reply.SlowFile(MediaFile file) -> sendSlowly(exchange, file);
      case Reply.Nothing() -> {}
    }
  }

  private static void send(HttpExchange exchange, MediaFile file, int length) throws IOException {
    OutputStream body = start(exchange, file);
    int sent = Channels.newChannel(body).write(file.content().limit(length));
    if (sent < file.content().remaining()) {
      // What was written must go out before the connection breaks.
      body.flush();
    }
  }

  private static void sendSlowly(HttpExchange exchange, MediaFile file) throws IOException {
    OutputStream body = start(exchange, file);
    ByteBuffer whole = file.content();
    int half = whole.remaining() / 2;
    for (ByteBuffer part : List.of(whole.slice(0, half), whole.slice(half, whole.limit() - half))) {
      body.flush();
      LockSupport.parkNanos(PAUSE.toNanos());
      int _ = Channels.newChannel(body).write(part);
    }
  }

  private static OutputStream start(HttpExchange exchange, MediaFile file) throws IOException {
    start(exchange, 200, file.format().contentType(), file.content().remaining());
    return exchange.getResponseBody();
  }

  private static void start(HttpExchange exchange, int status, String contentType, int length)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, length);
  }
}
