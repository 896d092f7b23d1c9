package dev.reeldock.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to and from plain Java values: {@code Map}, {@code List}, {@code String}, {@code
 * Number}, {@code Boolean}, null; to text, {@link Base64Of} too. Numbers keep every digit.
 */
public final class Json {
  private static final int MAX_DEPTH = 32;

  /** Names, values and brackets: an order of magnitude more than anybody has reason to send. */
  private static final long MAX_TOKENS = 100_000;

  /** The largest image that a provider takes, 10 MB, as base64. */
  private static final int MAX_TEXT = 14 * 1_024 * 1_024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(64)
                  .maxNameLength(1_000)
                  .maxStringLength(MAX_TEXT)
                  .maxTokenCount(MAX_TOKENS)
                  .build())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();
  private static final JSON JR =
      JSON.builder(FACTORY)
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
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
    } catch (IOException | NumberFormatException e) { // an exponent that no number here can have
      return Optional.empty();
    }
  }

  public static Optional<JsonObject> object(String text) {
    return object(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a map of plain values. */
  public static String text(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      new JsonWriter(json).write(object);
    } catch (IOException e) {
      throw new UncheckedIOException("A map of plain values could not be written as JSON", e);
    }
    return text.toString();
  }

  /** Writes a map of plain values in UTF-8, without holding what {@link Base64Of} stands for. */
  public static void write(Map<String, ?> object, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new JsonWriter(json).write(object);
    }
  }

  /** Whether {@link Base64Of} stands anywhere in it. */
  public static boolean holdsBytes(@Nullable Object value) {
    return switch (value) {
      case Base64Of _ -> true;
      case Map<?, ?> map -> map.values().stream().anyMatch(Json::holdsBytes);
      case Collection<?> items -> items.stream().anyMatch(Json::holdsBytes);
      case null, default -> false;
    };
  }
}
