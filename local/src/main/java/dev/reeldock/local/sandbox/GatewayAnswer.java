package dev.reeldock.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What goes back to the client. */
record GatewayAnswer(int status, Map<String, List<String>> headers, String body) {
  private static final Map<String, List<String>> AS_JSON =
      Map.of("Content-Type", List.of("application/json"));

  static final GatewayAnswer FORBIDDEN = json(403, "{\"message\":\"Forbidden\"}");

  GatewayAnswer {
    headers = Map.copyOf(headers);
  }

  /** An answer of API Gateway's own. */
  static GatewayAnswer json(int status, String body) {
    return new GatewayAnswer(status, AS_JSON, body);
  }

  void send(HttpExchange exchange, String requestId) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putAll(AS_JSON);
    headers.forEach(exchange.getResponseHeaders()::put);
    exchange.getResponseHeaders().set("X-Amzn-Requestid", requestId);
    boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
