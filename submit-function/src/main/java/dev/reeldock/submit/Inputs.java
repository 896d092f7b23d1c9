package dev.reeldock.submit;

import dev.reeldock.json.Base64Of;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.provider.ImageTransport;
import dev.reeldock.submit.kind.InlineImage;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * The images of a request. Bytes go to the source bucket before the task is recorded. The provider
 * gets them anew at each attempt: lent for an hour, as a presigned URL dies with its session, or as
 * base64, which is read only when it is sent.
 */
final class Inputs {
  private static final Duration LENT_FOR = Duration.ofHours(1);

  private final SourceStore sources;
  private final ImageTransport transport;

  Inputs(SourceStore sources, ImageTransport transport) {
    this.sources = sources;
    this.transport = transport;
  }

  /** The body with every inline image kept and replaced by its name. */
  JsonObject keep(TaskId id, KindDescription description, JsonObject body) {
    PrimitiveIterator.OfInt numbers = IntStream.iterate(1, number -> number + 1).iterator();
    return description.replaceImages(
        body,
        image -> image instanceof InlineImage inline ? keep(id, numbers.nextInt(), inline) : image);
  }

  private String keep(TaskId id, int number, InlineImage image) {
    String key = "inputs/" + id + "/" + number + "." + image.format().extension();
    sources.put(key, image.content(), image.format().contentType());
    return sources.nameOf(key);
  }

  /** The provider's fields with every kept image as the provider can take it. */
  JsonObject send(Task task) {
    JsonObject body = Json.object(task.request().body()).orElseThrow();
    return Kinds.of(task.request().kind())
        .replaceImages(
            body, image -> sources.keyOf(String.valueOf(image)).map(this::sent).orElse(image));
  }

  private Object sent(String key) {
    return switch (transport) {
      case URL -> sources.lend(key, LENT_FOR).toString();
      case BASE64 -> new Base64Of(() -> sources.open(key));
    };
  }
}
