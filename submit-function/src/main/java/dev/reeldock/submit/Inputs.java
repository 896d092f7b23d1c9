package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.ImageFormat;
import dev.reeldock.media.MediaStore;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The images of a request. Bytes go to the source bucket before the task is recorded; the provider
 * is lent them for an hour, anew at each attempt, as a presigned URL dies with its session.
 */
final class Inputs {
  private static final Duration LENT_FOR = Duration.ofHours(1);

  private final MediaStore sources;

  Inputs(MediaStore sources) {
    this.sources = sources;
  }

  /** The body with every inline image kept and replaced by its name. */
  JsonObject keep(TaskId id, KindDescription description, JsonObject body) {
    int[] number = {0};
    return replace(description, body, image -> keep(id, ++number[0], image));
  }

  private String keep(TaskId id, int number, String image) {
    if (Validation.isHttpUrl(image)) {
      return image;
    }
    byte[] content = InlineImage.decode(image);
    ImageFormat format = ImageFormat.of(content).orElseThrow();
    String key = "inputs/" + id + "/" + number + "." + format.extension();
    sources.put(key, content, format.contentType());
    return sources.nameOf(key);
  }

  /** The provider's fields with every kept image as a URL that the provider can fetch. */
  JsonObject lend(Task task) {
    JsonObject body = Json.object(task.request().body()).orElseThrow();
    return replace(
        KindDescription.of(task.request().kind()),
        body,
        image ->
            sources.keyOf(image).map(key -> sources.lend(key, LENT_FOR).toString()).orElse(image));
  }

  private static JsonObject replace(
      KindDescription description, JsonObject body, UnaryOperator<String> image) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(body.fields());
    for (Field field : description.fields()) {
      if (field instanceof Field.ImageList list) {
        fields.put(list.name(), replace(list, body, image));
      }
    }
    return new JsonObject(fields);
  }

  private static List<Map<String, @Nullable Object>> replace(
      Field.ImageList list, JsonObject body, UnaryOperator<String> image) {
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    for (JsonObject item : body.objects(list.name())) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>(item.fields());
      item.text(list.item()).ifPresent(text -> fields.put(list.item(), image.apply(text)));
      items.add(fields);
    }
    return items;
  }
}
