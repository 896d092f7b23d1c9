package dev.reeldock.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.QuietContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** CallbackFunction behind what API Gateway makes of a POST. */
final class CallbackApi {
  private final CallbackFunction function;
  private final QuietContext context = new QuietContext();

  /** What the provider sees. */
  record Answer(long status, String message) {}

  CallbackApi(ReceiveCallback callbacks) {
    this.function = new CallbackFunction(callbacks);
  }

  Answer post(String taskId, String token, String body) {
    return post(taskId, token, Map.of(), body);
  }

  Answer post(String taskId, String token, Map<String, String> headers, String body) {
    return invoke(
        Map.of(
            "pathParameters",
            parameters(taskId, token),
            "headers",
            headers,
            "body",
            body,
            "isBase64Encoded",
            false));
  }

  /** As it is where the stage takes the body for binary. */
  Answer postBytes(String taskId, String token, Map<String, String> headers, byte[] body) {
    return invoke(
        Map.of(
            "pathParameters",
            parameters(taskId, token),
            "headers",
            headers,
            "body",
            Base64.getEncoder().encodeToString(body),
            "isBase64Encoded",
            true));
  }

  List<String> log() {
    return context.lines();
  }

  private static Map<String, String> parameters(String taskId, String token) {
    return Map.of("taskId", taskId, "token", URLEncoder.encode(token, UTF_8).replace("+", "%20"));
  }

  private Answer invoke(Map<String, ?> event) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(Json.text(event).getBytes(UTF_8)), out, context);
    } catch (IOException e) {
      throw new AssertionError("The function could not read the event.", e);
    }
    JsonObject answer = Json.object(out.toByteArray()).orElseThrow();
    JsonObject body = Json.object(answer.text("body").orElseThrow()).orElseThrow();
    return new Answer(
        answer.wholeNumber("statusCode").orElseThrow(), body.text("message").orElseThrow());
  }
}
