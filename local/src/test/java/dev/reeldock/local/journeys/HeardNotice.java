package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsValue;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What came to a receiver. */
record HeardNotice(String path, Map<String, List<String>> headers, String body) {
  HeardNotice {
    headers = Map.copyOf(headers);
  }

  static HeardNotice of(HttpExchange exchange) throws IOException {
    return new HeardNotice(
        exchange.getRequestURI().getPath(),
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  String header(String name) {
    return Objects.requireNonNull(headers.get(name), name).getFirst();
  }

  String id() {
    return header("webhook-id");
  }

  String status() {
    return text("/task_status");
  }

  /** The value that the JSON pointer names, as text; empty if there is none. */
  String text(String pointer) {
    JrsValue value = Json.tree(body.getBytes(StandardCharsets.UTF_8)).at(pointer);
    return value.isMissingNode() ? "" : value.asText();
  }

  /** By the standard's own library. */
  boolean isSignedBy(String secret) {
    try {
      new Webhook(secret).verify(body, headers);
      return true;
    } catch (WebhookVerificationException _) {
      return false;
    }
  }
}
