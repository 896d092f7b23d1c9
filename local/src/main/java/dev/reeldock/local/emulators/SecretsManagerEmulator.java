package dev.reeldock.local.emulators;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The two operations of Secrets Manager that a stack of this product meets, as JSON 1.1. */
final class SecretsManagerEmulator implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final SecretOperations operations;

  private SecretsManagerEmulator(HttpServer server, ExecutorService threads, Secrets secrets) {
    this.server = server;
    this.threads = threads;
    this.operations = new SecretOperations(secrets);
  }

  static SecretsManagerEmulator start(Secrets secrets) throws IOException {
    HttpServer server = Loopback.httpServer(0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    SecretsManagerEmulator emulator = new SecretsManagerEmulator(server, threads, secrets);
    server.setExecutor(threads);
    server.createContext("/", emulator::answer);
    server.start();
    return emulator;
  }

  URI endpoint() {
    return Loopback.url(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      Map<String, Object> request = JSON.std.mapFrom(exchange.getRequestBody().readAllBytes());
      send(exchange, operations.run(target == null ? "" : target, request));
    }
  }

  private static void send(HttpExchange exchange, SecretAnswer answer) throws IOException {
    byte[] body = JSON.std.asString(answer.body()).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
