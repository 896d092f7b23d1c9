package dev.reeldock.provider.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on the loopback that answers as told and remembers every request. */
public final class ScriptedServer implements AutoCloseable {

  /** A request as it came over the wire. */
  public record Received(String method, String uri, Headers headers, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Received> received = new ArrayList<>();
  private volatile HttpHandler answer = exchange -> exchange.sendResponseHeaders(404, -1);

  public ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      remember(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      answer.handle(exchange);
    }
  }

  private synchronized void remember(Received request) {
    received.add(request);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public void answer(HttpHandler handler) {
    answer = handler;
  }

  public void answer(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    answer(exchange -> {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    });
  }

  /** Closes the connection without a word. */
  public void hangUp() {
    answer(HttpExchange::close);
  }

  /** Promises more bytes than it sends. */
  public void breakOff(int status, byte[] content, long promised) {
    answer(exchange -> {
      exchange.sendResponseHeaders(status, promised);
      exchange.getResponseBody().write(content);
      exchange.getResponseBody().flush();
    });
  }

  public synchronized List<Received> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
