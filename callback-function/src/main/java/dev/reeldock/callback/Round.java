package dev.reeldock.callback;

import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The wake-ups of one run: one for each task, but one for each pool of waiting ones. */
final class Round {
  private final WakeUps wakeUps;
  private final Set<Pool> pools = new HashSet<>();
  private int collects;
  private int relays;

  Round(WakeUps wakeUps) {
    this.wakeUps = wakeUps;
  }

  Reconcile.Sent sent() {
    return new Reconcile.Sent(collects, pools.size(), relays);
  }

  /** One that cannot be woken holds up nobody else; it is due again. */
  void wake(Task task) {
    try {
      send(task);
    } catch (WakeUpException e) {
      // Nothing to add: nobody but the next minute can do more.
    }
  }

  private void send(Task task) {
    if (task.state().ended()) {
      wakeUps.relay(task.id(), Duration.ZERO);
      relays++;
    } else if (task.state() instanceof TaskState.Queued && task.claim() == null) {
      dispatch(task.pool());
    } else {
      wakeUps.collect(task.id());
      collects++;
    }
  }

  private void dispatch(Pool pool) {
    if (pools.add(pool)) {
      wakeUps.dispatch(pool);
    }
  }
}
