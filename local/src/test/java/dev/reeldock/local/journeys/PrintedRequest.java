package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The body of a request as a public page prints it. */
record PrintedRequest(String body) {
  static PrintedRequest read(String file) {
    try (InputStream in = PrintedRequest.class.getResourceAsStream("/pages/" + file)) {
      byte[] printed = Objects.requireNonNull(in, file).readAllBytes();
      return new PrintedRequest(new String(printed, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With this instead of that, which must be there once. */
  PrintedRequest with(String that, String instead) {
    if (body.split(that, -1).length != 2) {
      throw new IllegalArgumentException("Expected " + that + " once in " + body);
    }
    return new PrintedRequest(body.replace(that, instead));
  }

  /** Its last character replaced by a closing brace. */
  PrintedRequest closed() {
    return new PrintedRequest(body.substring(0, body.length() - 1) + "}");
  }

  /** What it asks the provider for: nothing by empty texts, and these fields in their types. */
  Map<String, Object> meaning(Map<String, Object> typed) {
    Map<String, Object> fields = new HashMap<>(Json.fields(body));
    fields.values().removeIf(""::equals);
    fields.remove("callback_url");
    fields.putAll(typed);
    return fields;
  }
}
