package dev.reeldock.provider;

import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the provider describes it at one moment.
 *
 * @param ids every id that the description gives, at least one: a gateway's own comes before the
 *     one that Kling gave it
 * @param message the provider's words, or empty
 * @param results what was made; trust the status, not their presence
 * @param updatedAt when the provider last moved the task, by its own clock: told, never compared
 * @param externalTaskId the id that it was given when it was bought, if the provider tells it
 */
public record Snapshot(
    List<ProviderTaskId> ids,
    TaskStatus status,
    String message,
    List<Result> results,
    @Nullable Cost cost,
    @Nullable Instant updatedAt,
    @Nullable String externalTaskId) {
  public Snapshot {
    ids = List.copyOf(ids);
    results = List.copyOf(results);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("A snapshot names its task; this one has no id.");
    }
  }

  /** Of a task with one id, at no told time. */
  public Snapshot(
      ProviderTaskId id,
      TaskStatus status,
      String message,
      List<Result> results,
      @Nullable Cost cost) {
    this(List.of(id), status, message, results, cost, null, null);
  }

  /** The id that the provider's queries take. */
  public ProviderTaskId id() {
    return ids.getFirst();
  }

  public boolean names(ProviderTaskId id) {
    return ids.contains(id);
  }

  /** Whether it was bought for another task than this one of ours. */
  public boolean isAnothersThan(TaskId id) {
    return externalTaskId != null && !externalTaskId.equals(id.value());
  }
}
