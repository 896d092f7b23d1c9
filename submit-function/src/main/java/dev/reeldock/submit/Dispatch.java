package dev.reeldock.submit;

import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.submit.Turns.Turn;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Task;
import dev.reeldock.task.WaitingTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The drain of one pool: submits its waiting tasks, oldest first, until the provider has no slot,
 * the account is refused, or time is up.
 *
 * <p>Several drains of a pool may overlap. Each passes the tasks that others are trying until it
 * has filled a slot, its wake-up's; then it leaves the pool to them. So a waiting task is passed by
 * at most one task of each other drain that is at work during its tries, and a burst of wake-ups
 * does not end in a refusal for each.
 *
 * <p>Tasks that wait for another provider than the stack has now are not sent: CollectFunction
 * calls a person.
 *
 * <p>A task that cannot be sent, as its image cannot be read or takes too long, waits for the next
 * drain; this one goes on behind it.
 */
final class Dispatch {

  /** One attempt, as a log would tell it. */
  record Tried(Task task, AttemptOutcome outcome) {}

  private final String profile;
  private final Turns turns;
  private final Attempt attempt;
  private final WakeUps wakeUps;

  /**
   * @param profile the name of the provider's profile that the stack has now
   */
  Dispatch(String profile, Turns turns, Attempt attempt, WakeUps wakeUps) {
    this.profile = profile;
    this.turns = turns;
    this.attempt = attempt;
    this.wakeUps = wakeUps;
  }

  void run(Pool pool, BooleanSupplier timeIsLeft, Consumer<Tried> told) {
    if (!pool.isOf(profile)) {
      turns.each(pool, timeIsLeft, task -> send(() -> wakeUps.collect(task)));
      return;
    }
    drain(pool, timeIsLeft, told);
  }

  private void drain(Pool pool, BooleanSupplier timeIsLeft, Consumer<Tried> told) {
    boolean passing = true;
    WaitingTask unsent = null;
    Turn turn = turns.next(pool, unsent, passing, timeIsLeft);
    while (turn instanceof Turn.Taken(Task task)) {
      AttemptOutcome outcome = attempt.run(task, false);
      told.accept(new Tried(task, outcome));
      if (!goesOn(task, outcome)) {
        return;
      }
      passing = passing && !(outcome instanceof AttemptOutcome.Accepted);
      unsent = outcome instanceof AttemptOutcome.Unsent ? placeOf(task) : unsent;
      turn = turns.next(pool, unsent, passing, timeIsLeft);
    }
    if (turn instanceof Turn.TimeOver) {
      send(() -> wakeUps.dispatch(pool));
    }
  }

  private static WaitingTask placeOf(Task task) {
    return new WaitingTask(task.id(), task.createdAt());
  }

  private boolean goesOn(Task task, AttemptOutcome outcome) {
    return switch (outcome) {
      case AttemptOutcome.Accepted _, AttemptOutcome.Refused _, AttemptOutcome.Unsent _ -> true;
      case AttemptOutcome.RefusedInDoubt _ -> {
        send(() -> wakeUps.collect(task.id()));
        yield true;
      }
      // An open answer ends the drain too: a provider that is down must not doubt the whole queue.
      case AttemptOutcome.Waits _, AttemptOutcome.AccountRefused _, AttemptOutcome.Open _ -> false;
    };
  }

  /** A wake-up that is not sent is sent when it is due: so is every task that has not ended. */
  private static void send(Runnable wakeUp) {
    try {
      wakeUp.run();
    } catch (WakeUpException e) {
      // Nothing to add: what was done is recorded, and the drain goes on.
    }
  }
}
