package dev.reeldock.lambda;

import dev.reeldock.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function hands back to API Gateway. */
public record ApiResponse(int status, Map<String, String> headers, String body) {
  /** What Lambda carries. */
  private static final int MAX_PAYLOAD = 6 * 1_024 * 1_024;

  public ApiResponse {
    headers = Map.copyOf(headers);
  }

  public static ApiResponse json(int status, Map<String, ?> body) {
    return new ApiResponse(status, Map.of("Content-Type", "application/json"), Json.text(body));
  }

  public static ApiResponse redirect(String location) {
    return new ApiResponse(302, Map.of("Location", location, "Cache-Control", "no-store"), "");
  }

  /** A problem as RFC 9457 has it, for paths that are not the provider's. */
  public static ApiResponse problem(int status, String title) {
    return problem(status, title, Map.of());
  }

  /** With what there is to say of this very occurrence. */
  public static ApiResponse problem(int status, String title, Map<String, ?> more) {
    Map<String, @Nullable Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title);
    problem.put("status", status);
    problem.putAll(more);
    return new ApiResponse(
        status, Map.of("Content-Type", "application/problem+json"), Json.text(problem));
  }

  public ApiResponse withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiResponse(status, more, body);
  }

  /** Whether Lambda carries it, with every escape that JSON needs. */
  public boolean fits() {
    return payload().length <= MAX_PAYLOAD;
  }

  public void write(OutputStream out) throws IOException {
    out.write(payload());
  }

  private byte[] payload() {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("statusCode", status);
    answer.put("headers", headers);
    answer.put("body", body);
    answer.put("isBase64Encoded", false);
    return Json.text(answer).getBytes(StandardCharsets.UTF_8);
  }
}
