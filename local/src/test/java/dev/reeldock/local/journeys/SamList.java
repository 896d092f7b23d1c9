package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What {@code sam list} prints as JSON: objects, each with a name and a value. */
final class SamList {
  private SamList() {}

  static Map<String, String> read(String printed, String name, String value) {
    JrsValue list =
        Json.tree(printed.substring(printed.indexOf('[')).getBytes(StandardCharsets.UTF_8));
    Map<String, String> read = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      read.put(list.get(i).get(name).asText(), list.get(i).get(value).asText());
    }
    return read;
  }
}
