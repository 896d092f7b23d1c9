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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Any table of tasks, the writes that were won there, and what happens after it is read. Safe for
 * concurrent use.
 */
record RecordedWrites(TaskStore tasks, List<Task> won, Queue<Runnable> meanwhile)
    implements TaskStore {
  RecordedWrites(TaskStore tasks) {
    this(tasks, new CopyOnWriteArrayList<>(), new ConcurrentLinkedQueue<>());
  }

  /** What happens after the next task is found, and before its reader acts. */
  void afterNextFind(Runnable event) {
    meanwhile.add(event);
  }

  /** How many writes left the task ended: one brought it there. */
  long ends(TaskId id) {
    return won.stream().filter(task -> task.id().equals(id) && task.state().ended()).count();
  }

  @Override
  public Written write(TaskId id, Write write) {
    Written written = tasks.write(id, write);
    if (written instanceof Written.Won(Task after)) {
      won.add(after);
    }
    return written;
  }

  @Override
  public Created create(Task task, @Nullable String idempotencyKey) {
    return tasks.create(task, idempotencyKey);
  }

  @Override
  public Optional<Task> find(TaskId id) {
    Optional<Task> found = tasks.find(id);
    Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
    return found;
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
