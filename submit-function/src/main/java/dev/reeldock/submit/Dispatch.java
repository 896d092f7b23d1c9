package dev.reeldock.submit;

import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Pool;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Written;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Submits the waiting tasks of one pool, oldest first, until the provider has no slot, the account
 * is refused, or time is up. Taking is conditional on the item, so any number of workers is safe.
 */
final class Dispatch {
  private static final int PAGE = 100;

  /** One attempt, as a log would tell it. */
  record Tried(Task task, AttemptOutcome outcome) {}

  private final TaskStore tasks;
  private final Attempt attempt;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  Dispatch(TaskStore tasks, Attempt attempt, WakeUps wakeUps, InstantSource clock) {
    this.tasks = tasks;
    this.attempt = attempt;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  void run(Pool pool, BooleanSupplier timeIsLeft, Consumer<Tried> told) {
    Progress progress = Progress.SOME;
    while (progress == Progress.SOME) {
      progress = page(tasks.oldestWaiting(pool, PAGE), timeIsLeft, told);
    }
  }

  private enum Progress {
    SOME,
    NONE
  }

  private Progress page(
      List<TaskId> oldestFirst, BooleanSupplier timeIsLeft, Consumer<Tried> told) {
    Progress progress = Progress.NONE;
    for (TaskId id : oldestFirst) {
      if (!timeIsLeft.getAsBoolean()) {
        return Progress.NONE;
      }
      // Another worker's task, or one that the index still lists: the next is the oldest.
      if (tasks.write(id, SubmitWrites.take(clock.instant())) instanceof Written.Won(Task taken)) {
        AttemptOutcome outcome = attempt.run(taken, false);
        told.accept(new Tried(taken, outcome));
        if (!goesOn(taken, outcome)) {
          return Progress.NONE;
        }
        progress = Progress.SOME;
      }
    }
    return progress;
  }

  private boolean goesOn(Task task, AttemptOutcome outcome) {
    return switch (outcome) {
      case AttemptOutcome.Accepted _, AttemptOutcome.Refused _ -> true;
      case AttemptOutcome.RefusedInDoubt _ -> {
        wakeUps.collect(task.id());
        yield true;
      }
      // An open answer ends the drain too: a provider that is down must not doubt the whole queue.
      case AttemptOutcome.Waits _, AttemptOutcome.AccountRefused _, AttemptOutcome.Open _ -> false;
    };
  }
}
