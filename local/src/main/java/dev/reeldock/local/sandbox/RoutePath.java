package dev.reeldock.local.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path as the template has it. A segment like {@code {kind}} is any one; a last one like {@code
 * {proxy+}} is all that is left, slashes too.
 */
record RoutePath(String text) {
  private static final String VARIABLE = "\\{[^}]+}";
  private static final String GREEDY = "\\{[^}]+\\+}";

  /** The parameters as they came, percent-encoded as API Gateway leaves them, if it fits. */
  Optional<Map<String, String>> match(String rawPath) {
    List<String> expected = segments();
    int most = isGreedy(expected.getLast()) ? expected.size() : -1;
    List<String> actual = List.of(rawPath.split("/", most));
    if (expected.size() != actual.size()) {
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
   * Of two that fit, API Gateway takes the one that is less here: from the left, it prefers a
   * literal segment to a variable one, and this to one that takes all.
   */
  String freedom() {
    return segments().stream()
        .map(segment -> isGreedy(segment) ? "2" : isVariable(segment) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private List<String> segments() {
    return List.of(text.split("/", -1));
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

  @Override
  public String toString() {
    return text;
  }
}
