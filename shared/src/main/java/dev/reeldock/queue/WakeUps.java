package dev.reeldock.queue;

import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;

/**
 * Says "look here". A wake-up carries no truth: it may be lost, doubled or late, and the table
 * alone decides what is done. So a wake-up that cannot be sent is no failure of what was recorded
 * before it: it throws {@link WakeUpException}, and ReconcileFunction sends it again.
 */
public interface WakeUps {
  /** Somebody must ask the provider about this task. */
  void collect(TaskId id);

  /** A slot of this pool may be free. */
  void dispatch(Pool pool);
}
