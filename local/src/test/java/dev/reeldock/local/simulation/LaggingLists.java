package dev.reeldock.local.simulation;

import dev.reeldock.task.Created;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.WaitingTask;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table whose lists may show a task as it was before its last change, or not yet. */
final class LaggingLists extends ForwardingTaskStore {
  private static final Comparator<WaitingTask> BY_AGE =
      Comparator.comparing(WaitingTask::createdAt).thenComparing(place -> place.id().value());

  private final InMemoryTaskStore tasks;
  private final Effects effects;
  private final Map<TaskId, Optional<Task>> before = new HashMap<>();

  LaggingLists(InMemoryTaskStore tasks, Effects effects) {
    super(tasks);
    this.tasks = tasks;
    this.effects = effects;
  }

  @Override
  public Created create(Task task, @Nullable String idempotencyKey) {
    before.put(task.id(), Optional.empty());
    return super.create(task, idempotencyKey);
  }

  @Override
  public Written write(TaskId id, Write write) {
    Optional<Task> was = super.find(id);
    Written written = super.write(id, write);
    if (written instanceof Written.Won) {
      before.put(id, was);
    }
    return written;
  }

  @Override
  public List<WaitingTask> oldestWaiting(Pool pool, @Nullable WaitingTask after, int limit) {
    return seen()
        .filter(task -> task.waiting() && task.pool().equals(pool))
        .map(task -> new WaitingTask(task.id(), task.createdAt()))
        .filter(place -> after == null || BY_AGE.compare(place, after) > 0)
        .sorted(BY_AGE)
        .limit(limit)
        .toList();
  }

  @Override
  public List<DueTask> due(Instant now, int limit) {
    return seen()
        .flatMap(task ->
            Optional.ofNullable(task.dueAt()).map(due -> new DueTask(task.id(), due)).stream())
        .filter(due -> !due.dueAt().isAfter(now))
        .sorted(Comparator.comparing(DueTask::dueAt))
        .limit(limit)
        .toList();
  }

  private Stream<Task> seen() {
    double lag = effects.weather().lag();
    return tasks.tasks().stream()
        .sorted(Comparator.comparing(task -> task.id().value()))
        .flatMap(task ->
            effects.chance().in(lag)
                ? before.getOrDefault(task.id(), Optional.of(task)).stream()
                : Stream.of(task));
  }
}
