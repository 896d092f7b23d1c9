package dev.reeldock.local.simulation;

import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A table of which somebody has changed some rows. */
abstract class ChangedWrites extends ForwardingTaskStore {
  ChangedWrites(TaskStore tasks) {
    super(tasks);
  }

  static TaskStore of(TaskStore tasks, Set<String> rows, UnaryOperator<Write> change) {
    return new ChangedWrites(tasks) {
      @Override
      Write changed(TaskId id, Write write) {
        return rows.contains(write.name()) ? change.apply(write) : write;
      }
    };
  }

  /** What is written in the place of that write. */
  abstract Write changed(TaskId id, Write write);

  @Override
  public final Written write(TaskId id, Write write) {
    return super.write(id, changed(id, write));
  }
}
