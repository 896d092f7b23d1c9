package dev.reeldock.local.kling;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request with its body read. */
record Request(
    Dialect dialect,
    Route route,
    String method,
    URI uri,
    @Nullable String authorization,
    String body) {
  static Request read(Dialect dialect, HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    URI uri = exchange.getRequestURI();
    return new Request(
        dialect,
        Route.of(dialect, method, uri.getPath()),
        method,
        uri,
        exchange.getRequestHeaders().getFirst("Authorization"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  /** A part of the path, counted from 1 behind the API's prefix. */
  String part(int number) {
    return uri.getPath().substring(dialect.prefix().length()).split("/", -1)[number];
  }
}
