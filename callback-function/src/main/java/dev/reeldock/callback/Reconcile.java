package dev.reeldock.callback;

import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Delays;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The outbox: sends a wake-up for everything that is due. Asks nobody and decides nothing; a mark
 * on a task that is long overdue calls a person, and changes nothing else.
 */
final class Reconcile {
  private static final int PAGE = 200;

  /** How many wake-ups a run sent. */
  record Sent(int collects, int dispatches, int relays) {}

  private final TaskStore tasks;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  Reconcile(TaskStore tasks, WakeUps wakeUps, InstantSource clock) {
    this.tasks = tasks;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Sent run(BooleanSupplier timeIsLeft, Consumer<Marked> told) {
    Round round = new Round(wakeUps);
    int won;
    do {
      won = 0;
      for (DueTask due : tasks.due(clock.instant(), PAGE)) {
        Optional<Task> task = bump(due, told);
        won += task.isPresent() ? 1 : 0;
        task.ifPresent(round::wake);
      }
    } while (won > 0 && timeIsLeft.getAsBoolean());
    return round.sent();
  }

  private Optional<Task> bump(DueTask due, Consumer<Marked> told) {
    Instant now = clock.instant();
    Instant next = now.plus(Delays.BETWEEN_WAKE_UPS);
    if (tasks.write(due.id(), WatchWrites.bump(due.dueAt(), next, now))
        instanceof Written.Won(Task task)) {
      if (!task.state().ended()) {
        putOff(task, next, now);
        markIfOverdue(task, now).ifPresent(told);
      }
      return Optional.of(task);
    }
    return Optional.empty();
  }

  /** One that is asked about seldom is woken as seldom; the index does not know which one is. */
  private void putOff(Task task, Instant next, Instant now) {
    Instant later = now.plus(Delays.backOff(task.asks()));
    if (later.isAfter(next)) {
      tasks.write(task.id(), WatchWrites.bump(next, later, now));
    }
  }

  private Optional<Marked> markIfOverdue(Task task, Instant now) {
    if (!task.createdAt().plus(Delays.DEADLINE).isBefore(now)) {
      return Optional.empty();
    }
    String words = "not ended " + Delays.DEADLINE.toHours() + " hours after it was made";
    Attention overdue = new Attention(Attention.Reason.DEADLINE, words);
    return Marked.of(tasks.write(task.id(), WatchWrites.attention(overdue, now)), overdue.reason());
  }
}
