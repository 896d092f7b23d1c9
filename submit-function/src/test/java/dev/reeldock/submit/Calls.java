package dev.reeldock.submit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.capability.Callers;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.QuietContext;
import dev.reeldock.task.VirtualClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of a function by API Gateway's events, with one caller who has a key. */
final class Calls {
  static final String REQUEST_ID = "11111111-2222-4333-8444-555555555555";

  private Calls() {}

  static Authorization authorization(InMemorySecrets secrets) {
    secrets.put("callers", "{\"" + SubmitFixture.CALLER + "\":\"key-of-studio\"}");
    return new Authorization(new Callers(secrets, "callers"), new VirtualClock());
  }

  /** An event of that caller's about tasks. */
  static Map<String, @Nullable Object> event(String method, Map<String, String> path) {
    return event(method, "/v1/{family}/{kind}" + (path.containsKey("id") ? "/{id}" : ""), path);
  }

  /** An event of that caller's. */
  static Map<String, @Nullable Object> event(
      String method, String route, Map<String, String> path) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("resource", route);
    event.put("httpMethod", method);
    event.put("pathParameters", path);
    event.put("headers", Map.of("authorization", "Bearer key-of-studio"));
    event.put(
        "requestContext",
        Map.of("requestId", REQUEST_ID, "domainName", "api.example", "stage", "kling"));
    return event;
  }

  /** What API Gateway is handed. */
  static JsonObject answer(RequestStreamHandler function, Map<String, @Nullable Object> event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] json = Json.text(event).getBytes(StandardCharsets.UTF_8);
    try {
      function.handleRequest(new ByteArrayInputStream(json), answer, new QuietContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.object(answer.toByteArray()).orElseThrow();
  }

  static JsonObject body(JsonObject answer) {
    return Json.object(answer.text("body").orElseThrow()).orElseThrow();
  }
}
