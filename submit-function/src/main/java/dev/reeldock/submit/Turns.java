package dev.reeldock.submit;

import dev.reeldock.task.Delays;
import dev.reeldock.task.Pool;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WaitingTask;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a pool's queue: the oldest task that can be taken. Taking is conditional on
 * the item, so any number of workers is safe.
 */
final class Turns {
  private static final int PAGE = 25;

  /** What came of looking for the next one. */
  sealed interface Turn {
    /** Ours to submit. */
    record Taken(Task task) implements Turn {}

    /** Nobody waits whom we could take, or another worker has the one before: it goes on. */
    record Nobody() implements Turn {}

    /** Somebody waits, and there is no time to look. */
    record TimeOver() implements Turn {}
  }

  private final TaskStore tasks;
  private final InstantSource clock;

  Turns(TaskStore tasks, InstantSource clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Always from the head: who was put back meanwhile comes first. Who cannot be taken (in doubt,
   * with a claim, or listed too long) or could not be sent holds up nobody.
   *
   * @param unsent the last one that this drain could not send; the search begins behind it
   * @param passing whether a task that another worker is trying is passed, or ends the search
   */
  Turn next(Pool pool, @Nullable WaitingTask unsent, boolean passing, BooleanSupplier timeIsLeft) {
    WaitingTask last = unsent;
    while (true) {
      List<WaitingTask> page = tasks.oldestWaiting(pool, last, PAGE);
      Optional<Turn> turn = on(page, passing, timeIsLeft);
      if (turn.isPresent()) {
        return turn.get();
      }
      last = page.getLast();
    }
  }

  /** Everybody who waits, oldest first, while time is left. */
  void each(Pool pool, BooleanSupplier timeIsLeft, Consumer<TaskId> told) {
    WaitingTask last = null;
    List<WaitingTask> page;
    do {
      page = tasks.oldestWaiting(pool, last, PAGE);
      page.stream().map(WaitingTask::id).forEach(told);
      last = page.isEmpty() ? null : page.getLast();
    } while (page.size() == PAGE && timeIsLeft.getAsBoolean());
  }

  /** Empty when the turn is behind this page. */
  private Optional<Turn> on(List<WaitingTask> page, boolean passing, BooleanSupplier timeIsLeft) {
    for (WaitingTask waiting : page) {
      if (!timeIsLeft.getAsBoolean()) {
        return Optional.of(new Turn.TimeOver());
      }
      Written written = tasks.write(waiting.id(), SubmitWrites.take(clock.instant()));
      if (written instanceof Written.Won(Task taken)) {
        return Optional.of(new Turn.Taken(taken));
      }
      if (!passing && written instanceof Written.Lost(Task winner) && beingTried(winner)) {
        return Optional.of(new Turn.Nobody());
      }
    }
    return page.size() < PAGE ? Optional.of(new Turn.Nobody()) : Optional.empty();
  }

  /** A try in doubt, or one that has lasted too long, is in nobody's hands any more. */
  private boolean beingTried(Task task) {
    Instant postBy = task.attempts().postBy();
    return task.state() instanceof TaskState.Submitting
        && !task.attempts().doubted()
        && postBy != null
        && !clock.instant().isAfter(postBy.plus(Delays.POST_TAKES_AT_MOST));
  }
}
