package dev.reeldock.local.simulation;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The queues of wake-ups. A message that is not done comes again, five times in all. */
final class Messages implements WakeUps {
  private static final int MOST_TRIES = 5;

  /**
   * A message.
   *
   * @param tries how often it was handed out before
   */
  record Message(WakeUp wakeUp, int tries) {}

  private final List<Message> waiting = new ArrayList<>();

  @Override
  public void collect(TaskId id) {
    waiting.add(new Message(new WakeUp.Collect(id), 0));
  }

  @Override
  public void dispatch(Pool pool) {
    waiting.add(new Message(new WakeUp.Dispatch(pool), 0));
  }

  @Override
  public void relay(TaskId id, Duration after) {}

  @Override
  public void relayPatiently(TaskId id) {}

  /** It comes again, unless it has come too often: then it is lost. */
  void again(Message message) {
    if (message.tries() + 1 < MOST_TRIES) {
      waiting.add(new Message(message.wakeUp(), message.tries() + 1));
    }
  }

  List<Message> waiting() {
    return waiting;
  }
}
