package dev.reeldock.provider;

import dev.reeldock.json.JsonObject;
import dev.reeldock.task.ProviderTaskId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a callback's body says. Nothing in it is believed.
 *
 * @param externalTaskId our id as the body repeats it, where it does
 */
public record Callback(Snapshot snapshot, @Nullable String externalTaskId) {

  public ProviderTaskId id() {
    return snapshot.id();
  }

  public TaskStatus status() {
    return snapshot.status();
  }

  /**
   * Reads Kling's legacy body, bare or wrapped in {@code data}. Empty when it names no task.
   *
   * <p>Fields: {@code task_id}, {@code task_status}, {@code task_info.external_task_id}.
   */
  public static Optional<Callback> read(JsonObject body) {
    JsonObject data = body.object("data").orElse(body);
    return data.word("task_id")
        .filter(id -> id.length() <= 256)
        .map(id ->
            new Callback(
                new Snapshot(
                    new ProviderTaskId(id),
                    TaskStatus.of(data.text("task_status").orElse("")),
                    "",
                    List.of(),
                    null),
                data.object("task_info")
                    .flatMap(info -> info.word("external_task_id"))
                    .orElse(null)));
  }
}
