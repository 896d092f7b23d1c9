package dev.reeldock.submit.kind;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came, in words that are short, on one line, and tell no more than is safe. */
public final class Came {
  private static final int SHOWN = 40;
  private static final Pattern FILE = Pattern.compile("[^?\\p{Cc}]{1,200}\\.\\w{1,5}");

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
    return shown.codePoints().anyMatch(Character::isISOControl)
        ? shown.length() + " characters with control characters among them"
        : shown;
  }

  /** An object's key, which the reader has to find again; whole if it looks like a file's. */
  public static String key(String text) {
    int query = text.indexOf('?');
    String file = query < 0 ? text : text.substring(0, query);
    if (!FILE.matcher(file).matches()) {
      return "a key of " + text.length() + " characters";
    }
    return query < 0 ? file : file + "?...";
  }

  /** Not within a character that is two. */
  private static String cut(String text) {
    boolean within = Character.isHighSurrogate(text.charAt(SHOWN - 1));
    return text.substring(0, within ? SHOWN - 1 : SHOWN);
  }
}
