package dev.reeldock.local;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a secret of the stack holds for the caller named default. */
final class CallerKey {
  private CallerKey() {}

  static String of(String secret) {
    try {
      return String.valueOf(JSON.std.mapFrom(secret).get("default"));
    } catch (IOException e) {
      throw new UncheckedIOException("A secret of callers is not JSON", e);
    }
  }
}
