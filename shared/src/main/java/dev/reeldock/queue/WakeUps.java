package dev.reeldock.queue;

import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.time.Duration;

/**
 * Says "look here". A wake-up carries no truth: it may be lost, doubled or late, and the table
 * alone decides what is done. So a wake-up that cannot be sent is no failure of what was recorded
 * before it: it throws {@link WakeUpException}, and ReconcileFunction sends it again.
 */
public interface WakeUps {
  /** SQS could hold a message back for 15; but then the alarm about old messages would ring. */
  Duration LONGEST_DELAY = Duration.ofMinutes(10);

  /** Somebody must ask the provider about this task. */
  void collect(TaskId id);

  /** A slot of this pool may be free. */
  void dispatch(Pool pool);

  /**
   * A caller may have to be told of this task.
   *
   * @param after how long from now, {@link #LONGEST_DELAY} at most
   */
  void relay(TaskId id, Duration after);

  /** The same, of a receiver that may let its sender wait: others do not wait behind it. */
  void relayPatiently(TaskId id);
}
