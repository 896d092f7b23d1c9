package dev.reeldock.submit.kind;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came, in words that are short, on one line, and tell no more than is safe. */
public final class Came {
  private static final int SHOWN = 40;

  private Came() {}

  /** Of a text, which may be anything, only that it is one. */
  public static String of(@Nullable Object value) {
    return value instanceof String ? "a text" : shown(value);
  }

  /** Where a word or number is expected, which may be shown. */
  public static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "nothing";
      case String text -> word(text);
      case Number number -> word(number.toString());
      case Boolean flag -> flag.toString();
      case List<?> _ -> "a list";
      case Map<?, ?> _ -> "an object";
      default -> "another type of value";
    };
  }

  /** A word where few are allowed, a field's name or an id. */
  public static String word(String text) {
    if (text.isBlank()) {
      return "nothing";
    }
    String shown = text.length() <= SHOWN ? text : cut(text) + "...";
    return name(shown);
  }

  /** A whole name, which the reader has to find again. */
  public static String name(String text) {
    return text.codePoints().anyMatch(Character::isISOControl)
        ? text.length() + " characters with control characters among them"
        : text;
  }

  /** Not within a character that is two. */
  private static String cut(String text) {
    boolean within = Character.isHighSurrogate(text.charAt(SHOWN - 1));
    return text.substring(0, within ? SHOWN - 1 : SHOWN);
  }
}
