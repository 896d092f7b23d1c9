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
import org.jspecify.annotations.Nullable;

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
    List<?> items =
        Stream.of(legacy(layer.fields()), outputs(layer.fields()), single(layer.fields()))
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    List<Result> readable = items.stream().flatMap(item -> result(item).stream()).toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new WireResults(readable, readable.size() == items.size()));
  }

  private static List<?> legacy(JsonObject task) {
    return task.get("task_result") instanceof Map<?, ?> result
        ? Stream.of("videos", "images")
            .flatMap(list -> items(JsonObject.of(result).get(list)).stream())
            .toList()
        : items(task.get("task_result"));
  }

  private static List<?> outputs(JsonObject task) {
    return items(task.get("outputs")).stream().filter(WireResults::isMedia).toList();
  }

  /** What stands where a list is expected: whatever it is, it counts. */
  private static List<?> items(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      case String text when text.isBlank() -> List.of();
      case Object other -> List.of(other);
    };
  }

  /** What cannot be read may be media. */
  private static boolean isMedia(@Nullable Object output) {
    return !(output instanceof Map<?, ?> map)
        || MEDIA.contains(
            JsonObject.of(map).text("type").orElse("").strip().toLowerCase(Locale.ROOT));
  }

  private static List<?> single(JsonObject task) {
    JsonObject metadata = task.object("metadata").orElse(JsonObject.EMPTY);
    return task.word("url")
        .or(() -> metadata.word("url"))
        .map(url -> Map.of("url", url, "duration", metadata.text("duration").orElse("")))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Result> result(@Nullable Object item) {
    return item instanceof Map<?, ?> map ? result(JsonObject.of(map)) : Optional.empty();
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
