package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.stree.JrSimpleTreeExtension;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** JSON as a test reads it. */
final class Json {
  private static final JSON READER = JSON.builder().register(new JrSimpleTreeExtension()).build();

  private Json() {}

  static JrsValue tree(byte[] json) {
    try {
      return READER.treeFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON: " + new String(json, StandardCharsets.UTF_8), e);
    }
  }

  /** An object, its values as they are written: a text stays a text. */
  static Map<String, Object> fields(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Not a JSON object: " + json, e);
    }
  }

  /** One member of every object of a list. */
  static List<String> texts(JrsValue list, String member) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).get(member).asText()).toList();
  }
}
