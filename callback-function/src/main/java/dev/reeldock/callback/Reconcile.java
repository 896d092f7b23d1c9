package dev.reeldock.callback;

import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Delays;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * The outbox: sends a wake-up for everything that is due. Asks nobody and decides nothing; a mark
 * on a task that is long overdue calls a person, and changes nothing else.
 */
final class Reconcile {
  /** What one run takes on; the rest is due a minute later as well. */
  private static final int AT_MOST = 200;

  /** How many wake-ups a run sent. */
  record Sent(int collects, int dispatches) {}

  private final TaskStore tasks;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  Reconcile(TaskStore tasks, WakeUps wakeUps, InstantSource clock) {
    this.tasks = tasks;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Sent run() {
    Instant now = clock.instant();
    Set<Pool> pools = new HashSet<>();
    int collects = 0;
    for (DueTask due : tasks.due(now, AT_MOST)) {
      Instant next = now.plus(Delays.BETWEEN_WAKE_UPS);
      if (tasks.write(due.id(), WatchWrites.bump(due.dueAt(), next, now))
          instanceof Written.Won(Task task)) {
        collects += wake(task, pools) ? 1 : 0;
        markIfOverdue(task, now);
      }
    }
    return new Sent(collects, pools.size());
  }

  /** One wake-up for each task, but one for each pool of waiting ones. */
  private boolean wake(Task task, Set<Pool> pools) {
    boolean waits = task.state() instanceof TaskState.Queued && task.claim() == null;
    if (!waits) {
      wakeUps.collect(task.id());
    } else if (pools.add(task.pool())) {
      wakeUps.dispatch(task.pool());
    }
    return !waits;
  }

  private void markIfOverdue(Task task, Instant now) {
    if (task.createdAt().plus(Delays.DEADLINE).isBefore(now)) {
      String words = "not ended " + Delays.DEADLINE.toHours() + " hours after it was made";
      Attention overdue = new Attention(Attention.Reason.DEADLINE, words);
      tasks.write(task.id(), WatchWrites.attention(overdue, false, now));
    }
  }
}
