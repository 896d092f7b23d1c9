package dev.reeldock.relay;

import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.RelayWrites;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes down what came of a try, and has the next one made. */
final class Settlement {
  private final TaskStore tasks;
  private final NextTry nextTry;
  private final WakeUps wakeUps;

  Settlement(TaskStore tasks, NextTry nextTry, WakeUps wakeUps) {
    this.tasks = tasks;
    this.nextTry = nextTry;
    this.wakeUps = wakeUps;
  }

  Relayed of(Task taken, RelayTry made, Verdict verdict, Instant now) {
    Optional<Instant> next = nextTry.after(made, verdict.notBefore(), now);
    if (verdict.ending().isPresent() || next.isEmpty()) {
      return settled(taken, made, verdict.ending().orElse(Ending.EXHAUSTED), now);
    }
    Written written = tasks.write(taken.id(), RelayWrites.again(taken, made, next.get(), now));
    Duration after = Duration.between(now, next.get());
    if (!goesOn(taken.id(), written, made) && after.compareTo(WakeUps.LONGEST_DELAY) <= 0) {
      wake(taken.id(), after);
    }
    return new Relayed.Failed(made.status(), made.came());
  }

  private Relayed settled(Task taken, RelayTry last, Ending how, Instant now) {
    var _ =
        goesOn(taken.id(), tasks.write(taken.id(), RelayWrites.done(taken, last, how, now)), last);
    return how == Ending.EXHAUSTED
        ? new Relayed.Exhausted(last.status(), last.came())
        : new Relayed.Settled(last.status(), last.came());
  }

  /** Whether the task has gone on meanwhile: then its caller is told of that, at once. */
  private boolean goesOn(TaskId id, Written written, RelayTry made) {
    boolean goesOn =
        written instanceof Written.Won(Task after)
            && after.toTell().filter(status -> status.saysMoreThan(made.status())).isPresent();
    if (goesOn) {
      wake(id, Duration.ZERO);
    }
    return goesOn;
  }

  /** An end that is not told of by a message is due; what is in between is made up for by it. */
  private void wake(TaskId id, Duration after) {
    try {
      wakeUps.relay(id, after);
    } catch (WakeUpException e) {
      // Nothing to add: what was heard is recorded.
    }
  }
}
