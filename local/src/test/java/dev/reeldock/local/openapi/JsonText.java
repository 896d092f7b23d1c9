package dev.reeldock.local.openapi;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The JSON of what YAML says. */
final class JsonText {
  private JsonText() {}

  static String of(Node node) {
    return of(node.value());
  }

  static String of(@Nullable Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
