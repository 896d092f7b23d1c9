package dev.reeldock.task;

import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.RelaysAre;
import dev.reeldock.task.Effect.NeverDue;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.SetRelays;
import java.time.Instant;
import java.util.List;

/**
 * The rows of the table of writes that tell a caller. Each is made of a record that was read, and
 * happens only while its state and its relays are as they were: one relay of a task at a time, and
 * none of what is no longer so.
 */
public final class RelayWrites {
  private RelayWrites() {}

  /** Begins a try. Should it never end, the task is due when the lease is over. */
  public static Write take(Task task, CallerStatus status, Instant now) {
    Instant leaseEnd = now.plus(Delays.RELAY_LEASE);
    return of("relay take", task, task.relays().taken(status, leaseEnd), new SetDue(leaseEnd), now);
  }

  /** The try has failed, and another one follows. */
  public static Write again(Task taken, RelayTry failed, Instant at, Instant now) {
    Relays relays = taken.relays().tried(failed).again(at);
    return ofTry("relay again", taken, relays, new SetDue(at.plus(Delays.RELAY_OVERDUE)), now);
  }

  /** The try was the last one of this status. */
  public static Write done(Task taken, RelayTry last, Relays.Ending how, Instant now) {
    Relays relays = taken.relays().tried(last).settled(last.status(), how);
    return ofTry("relay done", taken, relays, new NeverDue(), now);
  }

  /** Every try has begun, and the last one never ended. */
  public static Write exhausted(Task task, CallerStatus status, Instant now) {
    Relays relays = task.relays().settled(status, Relays.Ending.EXHAUSTED);
    return of("relay done", task, relays, new NeverDue(), now);
  }

  /** An ended task of which nothing is to be told is due no more. */
  public static Write nothingOwed(Task task, Instant now) {
    return of("relay done", task, task.relays(), new NeverDue(), now);
  }

  /** The caller wants to be told the last once more, or now what is to be told later. */
  public static Write reopen(Task task, Instant now) {
    Relays relays = task.relays().reopened();
    return of("relay reopen", task, relays, new SetDue(now.plus(Delays.RELAY_OVERDUE)), now);
  }

  /** An ended task is due only while its caller is to be told. */
  static Effect dueAtTheEnd(Task task, Instant now) {
    return task.request().callbackUrl() == null
        ? new NeverDue()
        : new SetDue(now.plus(Delays.RELAY_OVERDUE));
  }

  private static Write of(String name, Task task, Relays after, Effect due, Instant now) {
    return new Write(
        name,
        now,
        List.of(new InState(task.state().name()), new RelaysAre(task.relays())),
        effects(task, after, due));
  }

  /** What the state has come to meanwhile does not matter to a try that has ended. */
  private static Write ofTry(String name, Task taken, Relays after, Effect due, Instant now) {
    return new Write(name, now, List.of(new RelaysAre(taken.relays())), effects(taken, after, due));
  }

  /** When a task is looked at before its end is the provider's affair. */
  private static List<Effect> effects(Task task, Relays after, Effect due) {
    return task.state().ended()
        ? List.of(new SetRelays(after), due)
        : List.of(new SetRelays(after));
  }
}
