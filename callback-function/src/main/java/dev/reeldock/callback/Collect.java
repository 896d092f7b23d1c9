package dev.reeldock.callback;

import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Looks at one task, whatever its state, and does what is called for. It alone asks the provider,
 * and it alone ends a task that the provider has.
 */
final class Collect {
  private final TaskStore tasks;
  private final Doubt doubt;
  private final Follow follow;
  private final CopyOutputs copy;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  Collect(
      TaskStore tasks,
      Doubt doubt,
      Follow follow,
      CopyOutputs copy,
      WakeUps wakeUps,
      InstantSource clock) {
    this.tasks = tasks;
    this.doubt = doubt;
    this.follow = follow;
    this.copy = copy;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Collected run(TaskId id) {
    return tasks.find(id).map(this::look).orElse(Collected.UNKNOWN);
  }

  private Collected look(Task task) {
    return switch (task.state()) {
      case TaskState.Queued _, TaskState.Submitting _ -> doubt.settle(task);
      case TaskState.Submitted submitted -> follow.ask(task, submitted.id());
      case TaskState.Processing processing -> follow.ask(task, processing.id());
      case TaskState.Finished finished -> copyAgain(task, finished);
      case TaskState.Stored _, TaskState.Failed _ -> {
        wakeUps.dispatch(task.pool());
        yield Collected.HAD_ENDED;
      }
    };
  }

  /** The lease only saves work: two copies of one output are one object. */
  private Collected copyAgain(Task task, TaskState.Finished finished) {
    Instant now = clock.instant();
    if (finished.leaseEnd().isAfter(now)) {
      return Collected.BEING_COPIED;
    }
    return tasks.write(task.id(), CopyWrites.lease(now)) instanceof Written.Won(Task leased)
        ? copy.run(leased)
        : Collected.OVERTAKEN;
  }
}
