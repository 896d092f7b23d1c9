package dev.reeldock.local.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One method and path of an API, like {@code POST /v1/{family}/{kind}}, and its function. A last
 * segment like {@code {proxy+}} is whatever is left, slashes too.
 */
record Route(String method, String path, RunningFunction function) {
  private static final String VARIABLE = "\\{[^}]+}";
  private static final String GREEDY = "\\{[^}]+\\+}";

  /**
   * The path parameters as they came, percent-encoded as API Gateway leaves them, if this route
   * answers that method and raw path.
   */
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    List<String> expected = segments(path);
    List<String> actual =
        isGreedy(expected.getLast())
            ? List.of(rawPath.split("/", expected.size()))
            : segments(rawPath);
    if (!isFor(requestMethod) || expected.size() != actual.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < expected.size(); i++) {
      String segment = actual.get(i);
      if (isVariable(expected.get(i)) && !segment.isEmpty()) {
        parameters.put(nameOf(expected.get(i)), segment);
      } else if (!expected.get(i).equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  /**
   * Of two routes that fit, API Gateway takes the one that is less here: from the left, it prefers
   * a literal segment to a variable one, and this to one that takes all.
   */
  String freedom() {
    return segments(path).stream()
        .map(segment -> isGreedy(segment) ? "2" : isVariable(segment) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private boolean isFor(String requestMethod) {
    return method.equals("ANY") || method.equals(requestMethod);
  }

  private static boolean isVariable(String segment) {
    return segment.matches(VARIABLE);
  }

  private static boolean isGreedy(String segment) {
    return segment.matches(GREEDY);
  }

  private static String nameOf(String segment) {
    return segment.replaceAll("[{+}]", "");
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
