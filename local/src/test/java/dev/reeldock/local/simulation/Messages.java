package dev.reeldock.local.simulation;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The queues of wake-ups. A message that is not done comes again, five times in all; one that is
 * held back comes when its time is there, or later.
 */
final class Messages implements WakeUps {
  private static final int MOST_TRIES = 5;

  /**
   * A message.
   *
   * @param tries how often it was handed out before
   */
  record Message(WakeUp wakeUp, int tries) {}

  private record HeldBack(Message message, Instant until) {}

  private final InstantSource clock;
  private final List<Message> waiting = new ArrayList<>();
  private final List<HeldBack> heldBack = new ArrayList<>();

  Messages(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void collect(TaskId id) {
    waiting.add(new Message(new WakeUp.Collect(id), 0));
  }

  @Override
  public void dispatch(Pool pool) {
    waiting.add(new Message(new WakeUp.Dispatch(pool), 0));
  }

  @Override
  public void relay(TaskId id, Duration after) {
    Message message = new Message(new WakeUp.Relay(id, after), 0);
    heldBack.add(new HeldBack(message, clock.instant().plus(after)));
  }

  @Override
  public void relayPatiently(TaskId id) {
    waiting.add(new Message(new WakeUp.RelayPatiently(id), 0));
  }

  /** It comes again, unless it has come too often: then it is lost. */
  void again(Message message) {
    if (message.tries() + 1 < MOST_TRIES) {
      waiting.add(new Message(message.wakeUp(), message.tries() + 1));
    }
  }

  /** Those that may be taken now. */
  List<Message> waiting() {
    Instant now = clock.instant();
    heldBack.stream()
        .filter(held -> !held.until().isAfter(now))
        .forEach(held -> waiting.add(held.message()));
    heldBack.removeIf(held -> !held.until().isAfter(now));
    return waiting;
  }
}
