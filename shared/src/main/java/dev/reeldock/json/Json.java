package dev.reeldock.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * JSON text to and from plain Java values: {@code Map}, {@code List}, {@code String}, {@code
 * Number}, {@code Boolean}, null. Numbers keep every digit.
 */
public final class Json {
  private static final int MAX_DEPTH = 32;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(64)
                  .maxNameLength(1_000)
                  .build())
          .build();
  private static final JSON JR =
      JSON.builder(FACTORY)
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
          .disable(JSON.Feature.USE_FIELDS)
          .build();

  private Json() {}

  /**
   * The object that the whole text is; empty for anything else, well-formed or not. An object that
   * has a name twice is none: readers would differ on what it says.
   */
  public static Optional<JsonObject> object(byte[] utf8) {
    try (JsonParser parser = FACTORY.createParser(utf8)) {
      return JR.anyFrom(parser) instanceof Map<?, ?> map && parser.nextToken() == null
          ? Optional.of(JsonObject.of(map))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public static Optional<JsonObject> object(String text) {
    return object(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a map of plain values. */
  public static String text(Map<String, ?> object) {
    try {
      return JR.asString(object);
    } catch (IOException e) {
      throw new UncheckedIOException("A map of plain values could not be written as JSON", e);
    }
  }
}
