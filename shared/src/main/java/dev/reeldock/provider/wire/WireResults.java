package dev.reeldock.provider.wire;

import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Result;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The videos and images that a layer names: Kling's {@code task_result}, {@code outputs} of its new
 * bodies, or a gateway's one {@code url}. Sounds and elements are passed over.
 *
 * @param whole whether each of them could be read
 */
record WireResults(List<Result> readable, boolean whole) {
  private static final Set<String> MEDIA = Set.of("", "video", "image");

  static final WireResults NONE = new WireResults(List.of(), true);

  /** Empty where the layer names nothing. */
  static Optional<WireResults> of(Layer layer) {
    List<JsonObject> listed = listed(layer.fields());
    List<JsonObject> items = listed.isEmpty() ? single(layer.fields()).stream().toList() : listed;
    List<Result> readable = items.stream().flatMap(item -> result(item).stream()).toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new WireResults(readable, readable.size() == items.size()));
  }

  private static List<JsonObject> listed(JsonObject task) {
    JsonObject legacy = task.object("task_result").orElse(JsonObject.EMPTY);
    return Stream.concat(
            Stream.of("videos", "images").flatMap(list -> legacy.objects(list).stream()),
            task.objects("outputs").stream().filter(WireResults::isMedia))
        .toList();
  }

  private static boolean isMedia(JsonObject output) {
    return MEDIA.contains(output.text("type").orElse("").strip().toLowerCase(Locale.ROOT));
  }

  private static Optional<JsonObject> single(JsonObject task) {
    JsonObject metadata = task.object("metadata").orElse(JsonObject.EMPTY);
    return task.word("url")
        .or(() -> metadata.word("url"))
        .map(url ->
            JsonObject.of(Map.of("url", url, "duration", metadata.text("duration").orElse(""))));
  }

  private static Optional<Result> result(JsonObject item) {
    String id = item.word("id").or(() -> item.word("index")).orElse("");
    Optional<String> watermark = item.word("watermark_url");
    Optional<URI> watermarkUrl = watermark.flatMap(WireResults::url);
    return item.word("url")
        .flatMap(WireResults::url)
        .filter(_ -> watermark.isPresent() == watermarkUrl.isPresent())
        .map(url ->
            new Result(id, url, watermarkUrl.orElse(null), item.text("duration").orElse("")));
  }

  private static Optional<URI> url(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
