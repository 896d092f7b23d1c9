package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A server that takes callbacks, and answers 200 unless other statuses were asked for. */
final class CallbackListener implements AutoCloseable {
  private final HttpServer server;
  private final BlockingQueue<Posted> callbacks = new LinkedBlockingQueue<>();
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

  CallbackListener() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  /** What was posted where. */
  record Posted(String path, String contentType, JrsObject body) {
    String status() {
      return body.get("task_status").asText();
    }
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void answerNextWith(int httpStatus) {
    answers.add(httpStatus);
  }

  List<Posted> next(int count) {
    return IntStream.range(0, count).mapToObj(_ -> next()).toList();
  }

  private Posted next() {
    try {
      return Objects.requireNonNull(
          callbacks.poll(20, TimeUnit.SECONDS), "expected another callback, none came");
    } catch (InterruptedException e) {
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      callbacks.add(
          new Posted(
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              Json.object(body)));
      Integer status = answers.poll();
      exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    }
  }
}
