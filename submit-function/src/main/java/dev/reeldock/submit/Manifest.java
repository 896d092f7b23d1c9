package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.submit.kind.Finding;
import dev.reeldock.submit.kind.FoundImage;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.submit.kind.Reading;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as JSON: {@code kind}, and the fields of that kind. Images are URLs, or keys below
 * {@code incoming/}: relative to the manifest's folder, or as {@code s3://} names.
 */
final class Manifest {
  private static final int MAX_BYTES = 256 * 1024;
  private static final int LONGEST_KEY = 1_024;

  private final SourceStore sources;

  Manifest(SourceStore sources) {
    this.sources = sources;
  }

  Asked read(Uploaded uploaded) {
    long bytes = uploaded.source().bytes();
    if (bytes > MAX_BYTES) {
      return Asked.unusable(
          "The manifest: expected at most " + MAX_BYTES + " bytes, came " + bytes);
    }
    return sources
        .readIf(uploaded.key(), uploaded.source().etag(), MAX_BYTES)
        .map(content -> read(uploaded.folder(), content))
        .orElseGet(() -> new Asked.Nothing("a manifest that has just been replaced"));
  }

  private Asked read(String folder, byte[] content) {
    return Json.object(content)
        .map(json -> read(folder, json))
        .orElseGet(() ->
            Asked.unusable(
                "The manifest: expected a JSON object with no name twice, came something else"));
  }

  private Asked read(String folder, JsonObject json) {
    String kind = json.word("kind").orElse("");
    return Kinds.named(kind)
        .map(description -> read(folder, description, json))
        .orElseGet(() -> Asked.unknownKind("kind", kind));
  }

  private Asked read(String folder, KindDescription description, JsonObject json) {
    Reading reading = description.read(withoutKind(json), text -> named(folder, text));
    return reading
        .refusal()
        .or(() -> strangeImage(description, reading.body()))
        .<Asked>map(reason -> new Asked.Unusable(description, reason))
        .orElseGet(() -> new Asked.Task(description, reading.body(), reading.warnings()));
  }

  private static JsonObject withoutKind(JsonObject json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(json.fields());
    fields.remove("kind");
    return new JsonObject(fields);
  }

  /** What is neither a URL nor a name is a key beside the manifest. */
  private String named(String folder, String text) {
    boolean complete = text.matches("(?i)(https?|s3)://.*|data:.*");
    return complete || text.length() > LONGEST_KEY ? text : sources.nameOf(folder + text);
  }

  private Optional<String> strangeImage(KindDescription description, JsonObject body) {
    return description.images(body).stream().flatMap(image -> strange(image).stream()).findFirst();
  }

  private Optional<String> strange(FoundImage image) {
    String expected = "an http(s) URL, or the key of an image below " + Uploaded.PREFIX;
    return came(image).map(came -> Finding.refused(image.path(), expected, came).words());
  }

  private Optional<String> came(FoundImage image) {
    if (!(image.value() instanceof String)) {
      return Optional.of("base64");
    }
    return image
        .name()
        .flatMap(name ->
            sources
                .keyOf(name)
                .map(Manifest::strange)
                .orElse(Optional.of("another bucket's name")));
  }

  private static Optional<String> strange(String key) {
    if (!key.startsWith(Uploaded.PREFIX)) {
      return Optional.of("a key elsewhere: " + Came.word(key));
    }
    return Arrays.asList(key.split("/", -1)).contains("..")
        ? Optional.of("a key with .. in it")
        : Optional.empty();
  }
}
