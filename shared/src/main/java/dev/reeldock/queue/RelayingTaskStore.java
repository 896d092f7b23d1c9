package dev.reeldock.queue;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table, which wakes RelayFunction whenever a write gives a caller something to be told: so no
 * use case can forget it.
 */
public final class RelayingTaskStore implements TaskStore {
  private final TaskStore tasks;
  private final WakeUps wakeUps;

  public RelayingTaskStore(TaskStore tasks, WakeUps wakeUps) {
    this.tasks = tasks;
    this.wakeUps = wakeUps;
  }

  @Override
  public Written write(TaskId id, Write write) {
    Written written = tasks.write(id, write);
    if (written instanceof Written.Won(Task task) && write.changesState()) {
      task.toTell().ifPresent(_ -> wake(id));
    }
    return written;
  }

  /** What was written is recorded; an end that is not told now is due. */
  private void wake(TaskId id) {
    try {
      wakeUps.relay(id, Duration.ZERO);
    } catch (WakeUpException e) {
      // Nothing to add: a status in between may be lost, as a later one says more.
    }
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
