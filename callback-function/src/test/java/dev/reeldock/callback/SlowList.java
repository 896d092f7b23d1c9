package dev.reeldock.callback;

import dev.reeldock.task.Created;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Page;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WaitingTask;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table whose list of due tasks arrives when something else has happened. */
final class SlowList implements TaskStore {
  private final TaskStore tasks;
  private Runnable meanwhile = () -> {};

  SlowList(TaskStore tasks) {
    this.tasks = tasks;
  }

  void afterNextList(Runnable event) {
    meanwhile = event;
  }

  @Override
  public List<DueTask> due(Instant now, int limit) {
    List<DueTask> due = tasks.due(now, limit);
    meanwhile.run();
    return due;
  }

  @Override
  public Created create(Task task, @Nullable String idempotencyKey) {
    return tasks.create(task, idempotencyKey);
  }

  @Override
  public Optional<Task> find(TaskId id) {
    return tasks.find(id);
  }

  @Override
  public Optional<Created.KeyUsed> findByKey(String caller, String idempotencyKey) {
    return tasks.findByKey(caller, idempotencyKey);
  }

  @Override
  public Optional<TaskId> findByExternalId(String caller, String externalTaskId) {
    return tasks.findByExternalId(caller, externalTaskId);
  }

  @Override
  public Written write(TaskId id, Write write) {
    return tasks.write(id, write);
  }

  @Override
  public List<Task> newest(String caller, Kind kind, Page page) {
    return tasks.newest(caller, kind, page);
  }

  @Override
  public List<WaitingTask> oldestWaiting(Pool pool, @Nullable WaitingTask after, int limit) {
    return tasks.oldestWaiting(pool, after, limit);
  }
}
