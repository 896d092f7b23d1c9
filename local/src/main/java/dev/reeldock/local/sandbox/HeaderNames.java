package dev.reeldock.local.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The JDK's server writes Content-type; what reaches a function in AWS says Content-Type. */
final class HeaderNames {
  private HeaderNames() {}

  static Map<String, List<String>> titleCased(Map<String, List<String>> headers) {
    Map<String, List<String>> renamed = new TreeMap<>();
    headers.forEach((name, values) -> renamed.put(titleCased(name), List.copyOf(values)));
    return renamed;
  }

  private static String titleCased(String name) {
    return Arrays.stream(name.split("-", -1))
        .map(HeaderNames::capitalized)
        .collect(Collectors.joining("-"));
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT)
            + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
