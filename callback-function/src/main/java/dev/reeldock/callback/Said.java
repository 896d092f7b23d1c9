package dev.reeldock.callback;

import dev.reeldock.json.Json;
import java.util.List;
import java.util.Map;

/**
 * What a person is answered.
 *
 * @param done whether it was done as asked; if not, nothing was changed, or the words say what was
 */
record Said(boolean done, List<String> lines) {
  Said {
    lines = List.copyOf(lines);
  }

  static Said done(String... lines) {
    return new Said(true, List.of(lines));
  }

  static Said refused(String... lines) {
    return new Said(false, List.of(lines));
  }

  String text() {
    return String.join("\n", lines);
  }

  String json() {
    return Json.text(Map.of("done", done, "text", text()));
  }
}
