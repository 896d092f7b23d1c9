package dev.reeldock.capability;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A key that a caller may use, from a secret of the form that {@link Callers} says. */
record CallerKey(String caller, String key) {

  /** Every key of every caller; what has another form is passed over. */
  static List<CallerKey> all(String secret) {
    return Json.object(secret).orElse(JsonObject.EMPTY).fields().entrySet().stream()
        .filter(entry -> !entry.getKey().isBlank() && !entry.getKey().contains("#"))
        .flatMap(entry -> keys(entry.getValue()).map(key -> new CallerKey(entry.getKey(), key)))
        .toList();
  }

  private static Stream<String> keys(@Nullable Object value) {
    List<?> values =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return values.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(key -> !key.isBlank());
  }

  /** No log prints the key. */
  @Override
  public String toString() {
    return "CallerKey[" + caller + "]";
  }
}
