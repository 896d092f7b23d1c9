package dev.reeldock.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that somebody else wrote. Every getter is tolerant: a number reads as text, a text
 * of digits as a number, and what is missing, null or of another type is empty.
 */
public record JsonObject(Map<String, @Nullable Object> fields) {
  private static final int MAX_ZEROS = 100;

  public static final JsonObject EMPTY = new JsonObject(Map.of());

  public JsonObject(Map<String, @Nullable Object> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public static JsonObject of(Map<?, ?> map) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    return new JsonObject(fields);
  }

  public @Nullable Object get(String name) {
    return fields.get(name);
  }

  public Optional<String> text(String name) {
    return switch (fields.get(name)) {
      case String text -> Optional.of(text);
      case BigDecimal number -> Optional.of(plain(number));
      case Number number -> Optional.of(number.toString());
      case null, default -> Optional.empty();
    };
  }

  /** Spelled out where that is short: a few characters can stand for a billion digits. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_ZEROS
        ? number.toPlainString()
        : number.toString();
  }

  /** As {@link #text}, without the empty text. */
  public Optional<String> word(String name) {
    return text(name).filter(text -> !text.isBlank());
  }

  public Optional<Long> wholeNumber(String name) {
    try {
      return text(name).map(text -> new BigDecimal(text.strip()).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public Optional<JsonObject> object(String name) {
    return fields.get(name) instanceof Map<?, ?> map ? Optional.of(of(map)) : Optional.empty();
  }

  /** The texts in a list; what is no text is passed over. */
  public List<String> texts(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The objects in a list; what is no object is passed over. */
  public List<JsonObject> objects(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(item -> of((Map<?, ?>) item)).toList()
        : List.of();
  }
}
