package dev.reeldock.callback;

import dev.reeldock.task.DueTask;
import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.TaskStore;
import java.time.Instant;
import java.util.List;

/** A table whose list of due tasks arrives when something else has happened. */
final class SlowList extends ForwardingTaskStore {
  private Runnable meanwhile = () -> {};

  SlowList(TaskStore tasks) {
    super(tasks);
  }

  void afterNextList(Runnable event) {
    meanwhile = event;
  }

  @Override
  public List<DueTask> due(Instant now, int limit) {
    List<DueTask> due = super.due(now, limit);
    meanwhile.run();
    return due;
  }
}
