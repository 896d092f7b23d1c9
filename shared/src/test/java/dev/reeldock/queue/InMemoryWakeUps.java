package dev.reeldock.queue;

import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Wake-ups that are only written down. Safe for concurrent use. */
public final class InMemoryWakeUps implements WakeUps {

  /** One wake-up. */
  public sealed interface WakeUp {
    record Collect(TaskId id) implements WakeUp {}

    record Dispatch(Pool pool) implements WakeUp {}

    record Relay(TaskId id, Duration after) implements WakeUp {}

    record RelayPatiently(TaskId id) implements WakeUp {}
  }

  private final List<WakeUp> sent = new ArrayList<>();
  private int failing;

  @Override
  public void collect(TaskId id) {
    send(new WakeUp.Collect(id));
  }

  @Override
  public void dispatch(Pool pool) {
    send(new WakeUp.Dispatch(pool));
  }

  @Override
  public void relay(TaskId id, Duration after) {
    send(new WakeUp.Relay(id, after));
  }

  @Override
  public void relayPatiently(TaskId id) {
    send(new WakeUp.RelayPatiently(id));
  }

  private synchronized void send(WakeUp wakeUp) {
    if (failing > 0) {
      failing--;
      throw new WakeUpException("Told to fail.", new IllegalStateException("no queue"));
    }
    sent.add(wakeUp);
  }

  /** The next so many wake-ups are not sent, and throw. */
  public synchronized void failNext(int count) {
    failing = count;
  }

  /** Every wake-up that was sent and not taken, in order. */
  public synchronized List<WakeUp> sent() {
    return List.copyOf(sent);
  }

  /** Takes every wake-up off the queue, in order. */
  public synchronized List<WakeUp> take() {
    List<WakeUp> taken = List.copyOf(sent);
    sent.clear();
    return taken;
  }
}
