package dev.reeldock.local.sandbox;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events out, answers in. Absent values are written as null, as AWS does. */
final class Json {
  private static final JSON JSON_WITH_NULLS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private Json() {}

  static byte[] bytes(Map<String, ? extends @Nullable Object> object) {
    try {
      return JSON_WITH_NULLS.asString(object).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty for what is no JSON object. */
  static Optional<Map<String, Object>> object(String text) {
    try {
      return JSON_WITH_NULLS.anyFrom(text) instanceof Map<?, ?>
          ? Optional.of(JSON_WITH_NULLS.mapFrom(text))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
