package dev.reeldock.lambda;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What API Gateway's REST proxy integration hands to a function (payload 1.0).
 *
 * @param route the path as template.yaml has it, its parameters in braces
 * @param path the values of the route's parameters
 * @param query the parameters behind the question mark, decoded
 * @param headers by name, in any spelling
 * @param baseUrl scheme, host and stage under which the caller reached us
 */
public record ApiEvent(
    String method,
    String route,
    Map<String, String> path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    String requestId,
    URI baseUrl,
    String bodyText,
    boolean base64) {
  /** Lambda takes 6 MB, and a request is more than its body. */
  public static final int MAX_BODY = 5_632 * 1_024;

  public static ApiEvent read(InputStream in) throws IOException {
    JsonObject event =
        Json.object(in.readAllBytes())
            .orElseThrow(() -> new IOException("Expected an API Gateway proxy event as JSON."));
    JsonObject context = event.object("requestContext").orElse(JsonObject.EMPTY);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(texts(event, "headers"));
    return new ApiEvent(
        event.text("httpMethod").orElse(""),
        event.text("resource").orElse(""),
        texts(event, "pathParameters"),
        lists(event, "multiValueQueryStringParameters"),
        headers,
        context.text("requestId").orElse(""),
        baseUrl(headers, context),
        event.text("body").orElse(""),
        Boolean.TRUE.equals(event.get("isBase64Encoded")));
  }

  private static Map<String, String> texts(JsonObject event, String name) {
    Map<String, String> texts = new HashMap<>();
    JsonObject object = event.object(name).orElse(JsonObject.EMPTY);
    object.fields().keySet().forEach(key -> object.text(key).ifPresent(v -> texts.put(key, v)));
    return texts;
  }

  private static Map<String, List<String>> lists(JsonObject event, String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    JsonObject object = event.object(name).orElse(JsonObject.EMPTY);
    object.fields().keySet().forEach(key -> lists.put(key, object.texts(key)));
    return lists;
  }

  private static URI baseUrl(Map<String, String> headers, JsonObject context) {
    return URI.create(
        headers.getOrDefault("X-Forwarded-Proto", "https")
            + "://"
            + context.text("domainName").orElse("localhost")
            + "/"
            + context.text("stage").orElse(""));
  }

  /** The parameter's text: a REST API hands it over percent-encoded, as it stood in the path. */
  public String pathParameter(String name) {
    String segment = path.getOrDefault(name, "");
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }

  /**
   * Of a repeated one the last. Names are told apart by their spelling, as the provider does it.
   */
  public Optional<String> queryParameter(String name) {
    return query.getOrDefault(name, List.of()).reversed().stream().findFirst();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body's bytes as they came over the wire. */
  public byte[] body() {
    return base64
        ? Base64.getDecoder().decode(bodyText)
        : bodyText.getBytes(StandardCharsets.UTF_8);
  }
}
