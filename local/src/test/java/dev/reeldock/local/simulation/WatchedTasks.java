package dev.reeldock.local.simulation;

import dev.reeldock.task.Created;
import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table, with somebody who looks at every write, and who knows what each worker has read. */
final class WatchedTasks extends ForwardingTaskStore {
  private final Workers workers;
  private final Consumer<String> broken;
  private final Consumer<Task> ended;

  /**
   * @param broken told of each write that no table should have taken
   * @param ended told of each task when it ends
   */
  WatchedTasks(TaskStore tasks, Workers workers, Consumer<String> broken, Consumer<Task> ended) {
    super(tasks);
    this.workers = workers;
    this.broken = broken;
    this.ended = ended;
  }

  @Override
  public Created create(Task task, @Nullable String idempotencyKey) {
    Created created = super.create(task, idempotencyKey);
    if (created instanceof Created.New(Task made)) {
      read(made);
    }
    return created;
  }

  @Override
  public Optional<Task> find(TaskId id) {
    Optional<Task> found = super.find(id);
    found.ifPresent(this::read);
    return found;
  }

  @Override
  public Written write(TaskId id, Write write) {
    Task before = super.find(id).orElseThrow();
    Written written = super.write(id, write);
    if (written instanceof Written.Won(Task after)) {
      Worker writer = workers.current();
      boolean own = writer == null || writer.speaksOf(id, before.attempts().count());
      new Rules(write.name(), before, after).broken(own).ifPresent(broken);
      read(after);
      if (after.state().ended()) {
        ended.accept(after);
      }
    }
    return written;
  }

  private void read(Task task) {
    Worker reader = workers.current();
    if (reader != null) {
      reader.read(task);
    }
  }
}
