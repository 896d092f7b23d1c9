package dev.reeldock.local.run;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON objects to text and back. */
final class JsonText {
  private JsonText() {}

  static String of(Map<String, Object> object) {
    try {
      return JSON.std.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> parse(String text) throws IOException {
    return JSON.std.mapFrom(text);
  }
}
