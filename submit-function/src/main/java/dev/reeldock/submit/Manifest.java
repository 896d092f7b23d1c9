package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.Kinds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as JSON: {@code kind}, and the fields of that kind. */
final class Manifest {
  private static final int MAX_BYTES = 256 * 1024;

  private final SourceStore sources;
  private final UploadFields fields;

  Manifest(SourceStore sources, UploadFields fields) {
    this.sources = sources;
    this.fields = fields;
  }

  Asked read(Uploaded uploaded) {
    long bytes = uploaded.source().bytes();
    if (bytes > MAX_BYTES) {
      return Asked.unusable(
          "The manifest: expected at most " + MAX_BYTES + " bytes, came " + bytes);
    }
    return sources
        .readIf(uploaded.key(), uploaded.source().etag(), MAX_BYTES)
        .map(this::read)
        .orElseGet(() -> new Asked.Nothing("a manifest that has just been replaced"));
  }

  private Asked read(byte[] content) {
    return Json.object(content)
        .map(this::read)
        .orElseGet(() ->
            Asked.unusable(
                "The manifest: expected a JSON object with no name twice, came something else"));
  }

  private Asked read(JsonObject json) {
    String kind = json.word("kind").orElse("");
    return Kinds.named(kind)
        .map(description -> fields.read(description, withoutKind(json)))
        .orElseGet(() -> Asked.unknownKind("kind", kind));
  }

  private static JsonObject withoutKind(JsonObject json) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(json.fields());
    fields.remove("kind");
    return new JsonObject(fields);
  }
}
