package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image that is a request by itself: its metadata {@code kling-*} has the fields. Without any it
 * may be a manifest's image, and starts nothing; but where the stack has a prompt for such images,
 * those that lie in {@code incoming/} itself do.
 */
final class LoneImage {
  private static final String FIELD = "kling-";
  private static final String KIND = "kling-kind";
  private static final String USUAL = Kinds.usual().kind().name();

  private final SourceStore sources;
  private final UploadDefaults defaults;
  private final UploadFields fields;

  LoneImage(SourceStore sources, UploadDefaults defaults, UploadFields fields) {
    this.sources = sources;
    this.defaults = defaults;
    this.fields = fields;
  }

  Asked read(Uploaded uploaded) {
    if (!asks(uploaded)) {
      return new Asked.Nothing("an object that asks for nothing");
    }
    String kind = uploaded.source().metadata().getOrDefault(KIND, USUAL);
    return Kinds.named(kind)
        .filter(KindDescription::takesOneImage)
        .map(description -> fields.read(description, fields(uploaded, description)))
        .orElseGet(() ->
            Asked.unusable(
                KIND
                    + ": expected one of the kinds that take one image: "
                    + String.join(", ", Kinds.pathsOfOneImage())
                    + ", came "
                    + Came.word(kind)));
  }

  private boolean asks(Uploaded uploaded) {
    boolean hasFields =
        uploaded.source().metadata().keySet().stream().anyMatch(name -> name.startsWith(FIELD));
    return hasFields || (!defaults.prompt().isEmpty() && isImageOfIncoming(uploaded));
  }

  private static boolean isImageOfIncoming(Uploaded uploaded) {
    return uploaded.folder().equals(Uploaded.PREFIX)
        && uploaded.key().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpg|jpeg)");
  }

  private JsonObject fields(Uploaded uploaded, KindDescription description) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (!defaults.model().isEmpty() && description.kind().name().equals(USUAL)) {
      fields.put("model_name", defaults.model());
    }
    if (!defaults.prompt().isEmpty()) {
      fields.put("prompt", defaults.prompt());
    }
    uploaded
        .source()
        .metadata()
        .forEach((name, value) -> {
          if (name.startsWith(FIELD) && !name.equals(KIND)) {
            fields.put(name.substring(FIELD.length()).replace('-', '_'), value);
          }
        });
    fields.put("image", sources.nameOf(uploaded.key()));
    return new JsonObject(fields);
  }
}
