package dev.reeldock.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Environment variables that a person has set; an empty one counts as not set. */
record Variables(Map<String, String> environment) {
  Variables {
    environment = Map.copyOf(environment);
  }

  Optional<String> text(String name) {
    return Optional.of(environment.getOrDefault(name, "").strip()).filter(text -> !text.isEmpty());
  }

  /** The words of a variable, each read; as many as there are, or what holds otherwise. */
  <T> List<T> list(String name, Function<String, T> read, List<T> otherwise) {
    return text(name)
        .map(text -> Arrays.stream(text.split("\\s+")).map(read).toList())
        .orElse(otherwise);
  }

  /**
   * A whole number.
   *
   * @throws IllegalStateException if it is none, or not between these
   */
  int number(String name, int least, int most, int otherwise) {
    return text(name).map(text -> number(name, text, least, most)).orElse(otherwise);
  }

  private static int number(String name, String text, int least, int most) {
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new IllegalStateException(
        "%s is a whole number from %s to %s, not %s.".formatted(name, least, most, text));
  }
}
