package dev.reeldock.local.kling;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a list query. */
record Parameters(Map<String, String> values) {
  Parameters {
    values = Map.copyOf(values);
  }

  static Parameters of(URI uri) {
    Map<String, String> values = new HashMap<>();
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return new Parameters(values);
  }

  /** A whole number from 1 to the most. */
  int whole(String name, int fallback, int most) {
    String text = values.getOrDefault(name, "");
    if (text.isEmpty()) {
      return fallback;
    }
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > most) {
      throw Refusal.invalidValue("%s must be 1 to %s, not '%s'".formatted(name, most, text));
    }
    return Integer.parseInt(text);
  }
}
