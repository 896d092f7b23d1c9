package dev.reeldock.lambda;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variables that template.yaml gives a function, read once when the function is made. A missing
 * or unusable one stops the function with a message that names it.
 */
public final class Environment {
  private final Map<String, String> variables;

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  public String text(String name) {
    String value = variables.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "The environment variable %s is missing; template.yaml sets it on the function."
              .formatted(name));
    }
    return value;
  }

  /** The stack's parameter may be left empty. */
  public String textOrEmpty(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Words between commas; none where the stack's parameter was left empty. */
  public Set<String> words(String name) {
    return Arrays.stream(textOrEmpty(name).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The same, each of which must be like this.
   *
   * @param expected what such words are called
   */
  public Set<String> words(String name, String pattern, String expected) {
    Set<String> words = words(name);
    if (!words.stream().allMatch(word -> word.matches(pattern))) {
      throw new IllegalStateException(
          "The environment variable %s must be empty or %s in small letters, with commas between."
              .formatted(name, expected));
    }
    return words;
  }

  public URI url(String name) {
    URI url = URI.create(text(name));
    if (url.getScheme() == null || url.getHost() == null) {
      throw new IllegalStateException(
          "The environment variable %s must be a URL with a scheme and a host.".formatted(name));
    }
    return url;
  }

  /** Empty when the variable is empty or missing: the stack's parameter was left empty. */
  public Optional<URI> urlOrNone(String name) {
    return variables.getOrDefault(name, "").isBlank() ? Optional.empty() : Optional.of(url(name));
  }

  /** A constant of the enum, in lower case. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> values) {
    try {
      return Enum.valueOf(values, text(name).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "The environment variable %s must be one of %s."
              .formatted(name, Arrays.toString(values.getEnumConstants()).toLowerCase(Locale.ROOT)),
          e);
    }
  }

  public int wholeNumber(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "The environment variable %s must be a whole number.".formatted(name), e);
    }
  }
}
