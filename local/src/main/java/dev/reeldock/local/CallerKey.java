package dev.reeldock.local;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The key of the caller named default, as the stack's secret holds it. */
final class CallerKey {
  private CallerKey() {}

  static String of(String secret) {
    try {
      return String.valueOf(JSON.std.mapFrom(secret).get("default"));
    } catch (IOException e) {
      throw new UncheckedIOException("The secret CallerKeys is not JSON", e);
    }
  }
}
