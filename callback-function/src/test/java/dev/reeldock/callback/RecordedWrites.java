package dev.reeldock.callback;

import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Any table of tasks, the writes that were won there, and what happens after it is read. Safe for
 * concurrent use.
 */
final class RecordedWrites extends ForwardingTaskStore {
  private final List<Task> won = new CopyOnWriteArrayList<>();
  private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();

  RecordedWrites(TaskStore tasks) {
    super(tasks);
  }

  /** The tasks as the writes left them. */
  List<Task> won() {
    return won;
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
    Written written = super.write(id, write);
    if (written instanceof Written.Won(Task after)) {
      won.add(after);
    }
    return written;
  }

  @Override
  public Optional<Task> find(TaskId id) {
    Optional<Task> found = super.find(id);
    Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
    return found;
  }
}
