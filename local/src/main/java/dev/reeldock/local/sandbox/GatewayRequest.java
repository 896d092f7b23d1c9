package dev.reeldock.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request as it came in.
 *
 * @param rawPath below the stage, still encoded
 * @param body as text, for which API Gateway without binary media types takes every body
 */
record GatewayRequest(
    String requestId,
    String method,
    String rawPath,
    String rawQuery,
    Map<String, List<String>> headers,
    String sourceIp,
    String body,
    boolean isTooLarge) {
  private static final int MAX_BODY = 10 * 1024 * 1024;

  GatewayRequest {
    headers = Map.copyOf(headers);
  }

  static GatewayRequest read(HttpExchange exchange, String stage) throws IOException {
    byte[] body = bodyOf(exchange.getRequestBody());
    String query = exchange.getRequestURI().getRawQuery();
    return new GatewayRequest(
        UUID.randomUUID().toString(),
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath().substring(stage.length() + 1),
        query == null ? "" : query,
        HeaderNames.titleCased(exchange.getRequestHeaders()),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        new String(body, StandardCharsets.UTF_8),
        body.length > MAX_BODY);
  }

  String header(String name) {
    return headers.getOrDefault(name, List.of("")).getLast();
  }

  /** What is beyond the limit is read and dropped: a client hears nobody before it has spoken. */
  private static byte[] bodyOf(InputStream in) throws IOException {
    byte[] body = in.readNBytes(MAX_BODY + 1);
    in.transferTo(OutputStream.nullOutputStream());
    return body;
  }
}
