package dev.reeldock.local.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answer of a Lambda proxy integration as strictly as API Gateway does. */
final class ProxyAnswer {
  private ProxyAnswer() {}

  /** Empty for an answer that is malformed. */
  static Optional<GatewayAnswer> read(String payload) {
    return Json.object(payload).filter(ProxyAnswer::isWellFormed).map(ProxyAnswer::answer);
  }

  private static boolean isWellFormed(Map<String, Object> answer) {
    return answer.get("statusCode") instanceof Integer status
        && status >= 100
        && status <= 599
        && isAbsentOr(String.class, answer.get("body"))
        && isAbsentOr(Boolean.class, answer.get("isBase64Encoded"))
        && isAbsentOr(Map.class, answer.get("headers"))
        && hasOnlyLists(answer.get("multiValueHeaders"));
  }

  private static GatewayAnswer answer(Map<String, Object> answer) {
    return new GatewayAnswer(
        (Integer) answer.getOrDefault("statusCode", 0),
        headers(answer),
        answer.get("body") instanceof String body ? body : "");
  }

  /** Where both maps name a header, multiValueHeaders wins. */
  private static Map<String, List<String>> headers(Map<String, Object> answer) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (answer.get("headers") instanceof Map<?, ?> single) {
      single.forEach((name, value) -> headers.put(word(name), List.of(word(value))));
    }
    if (answer.get("multiValueHeaders") instanceof Map<?, ?> multiple) {
      multiple.forEach((name, values) -> headers.put(word(name), words(values)));
    }
    return headers;
  }

  private static boolean hasOnlyLists(@Nullable Object headers) {
    return headers == null
        || (headers instanceof Map<?, ?> map
            && map.values().stream().allMatch(List.class::isInstance));
  }

  private static boolean isAbsentOr(Class<?> type, @Nullable Object value) {
    return value == null || type.isInstance(value);
  }

  private static List<String> words(Object values) {
    return values instanceof List<?> list
        ? list.stream().map(ProxyAnswer::word).toList()
        : List.of();
  }

  private static String word(Object value) {
    return String.valueOf(value);
  }
}
