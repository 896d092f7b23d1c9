package dev.reeldock.callback;

import dev.reeldock.task.Attention;
import dev.reeldock.task.Attention.Reason;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Calls a person, twice, while the provider still keeps what is not stored: when half of that time
 * is over, and when four fifths are. Counted from the task's making, which was before the result's:
 * an early call costs a look, a late one the result.
 */
final class RetentionWatch {
  private final TaskStore tasks;
  private final Duration kept;
  private final Consumer<Marked> told;
  private final InstantSource clock;

  /**
   * @param kept how long the provider keeps results
   * @param told of each new mark at once: the copy that follows may outlive its function
   */
  RetentionWatch(TaskStore tasks, Duration kept, Consumer<Marked> told, InstantSource clock) {
    this.tasks = tasks;
    this.kept = kept;
    this.told = told;
    this.clock = clock;
  }

  /** The task has not ended. */
  void look(Task task) {
    Instant now = clock.instant();
    Duration age = Duration.between(task.createdAt(), now);
    if (age.compareTo(kept.multipliedBy(4).dividedBy(5)) >= 0) {
      mark(task, Reason.RETENTION_NEARLY_OVER, "four fifths", now);
    } else if (age.compareTo(kept.dividedBy(2)) >= 0) {
      mark(task, Reason.RETENTION_HALF_OVER, "half", now);
    }
  }

  private void mark(Task task, Reason reason, String part, Instant now) {
    String words =
        "not stored, and "
            + part
            + " of the "
            + kept.toDays()
            + " days are over for which the"
            + " provider keeps results";
    Attention attention = new Attention(reason, words);
    Written written = tasks.write(task.id(), WatchWrites.attention(attention, now));
    Marked.of(written, attention.reason()).ifPresent(told);
  }
}
