package dev.reeldock.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table that is another one in all but what its subclass says. */
public abstract class ForwardingTaskStore implements TaskStore {
  private final TaskStore tasks;

  protected ForwardingTaskStore(TaskStore tasks) {
    this.tasks = tasks;
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
  public Optional<TaskId> findByExternalId(String caller, String externalTaskId) {
    return tasks.findByExternalId(caller, externalTaskId);
  }

  @Override
  public Optional<Created.KeyUsed> findByKey(String caller, String idempotencyKey) {
    return tasks.findByKey(caller, idempotencyKey);
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

  @Override
  public List<DueTask> due(Instant now, int limit) {
    return tasks.due(now, limit);
  }
}
