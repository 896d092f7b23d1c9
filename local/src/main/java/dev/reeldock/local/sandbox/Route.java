package dev.reeldock.local.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method and path of an API, like {@code POST /v1/{family}/{kind}}, and its function. */
record Route(String method, String path, RunningFunction function) {
  private static final String VARIABLE = "\\{[^}]+}";

  /**
   * The path parameters as they came, percent-encoded as API Gateway leaves them, if this route
   * answers that method and raw path.
   */
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    List<String> expected = segments(path);
    List<String> actual = segments(rawPath);
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

  /** API Gateway prefers a literal segment to a variable one. */
  long variables() {
    return segments(path).stream().filter(Route::isVariable).count();
  }

  private boolean isFor(String requestMethod) {
    return method.equals("ANY") || method.equals(requestMethod);
  }

  private static boolean isVariable(String segment) {
    return segment.matches(VARIABLE);
  }

  private static String nameOf(String segment) {
    return segment.substring(1, segment.length() - 1);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
