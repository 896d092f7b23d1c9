package dev.reeldock.bench.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The head of an HTTP request; the names of its fields are in small letters. */
record Request(String method, String path, Map<String, String> fields) {
  static Request read(Incoming in) throws IOException {
    String[] words = in.line().split(" ", 3);
    if (words.length < 3) {
      throw new IOException("A request's first line is method, path and version.");
    }
    return new Request(words[0], words[1], fields(in));
  }

  /** Up to the empty line: of a head, or of a trailer. */
  static Map<String, String> fields(Incoming in) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String line = in.line(); !line.isEmpty(); line = in.line()) {
      int colon = line.indexOf(':');
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return Map.copyOf(fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  long length() {
    return fields.containsKey("content-length") ? Long.parseLong(field("content-length")) : -1;
  }
}
