package dev.reeldock.queue;

import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Duration;

/**
 * The table, which wakes RelayFunction whenever a write gives a caller something to be told: so no
 * use case can forget it.
 */
public final class RelayingTaskStore extends ForwardingTaskStore {
  private final WakeUps wakeUps;

  public RelayingTaskStore(TaskStore tasks, WakeUps wakeUps) {
    super(tasks);
    this.wakeUps = wakeUps;
  }

  @Override
  public Written write(TaskId id, Write write) {
    Written written = super.write(id, write);
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
}
