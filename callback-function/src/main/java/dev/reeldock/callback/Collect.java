package dev.reeldock.callback;

import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Evidence;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one task, whatever its state, and does what is called for. It alone asks the provider,
 * and it alone ends a task that the provider has.
 */
final class Collect {
  private final TaskStore tasks;
  private final Profile profile;
  private final Doubt doubt;
  private final Follow follow;
  private final CopyOutputs copy;
  private final RetentionWatch retention;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  /**
   * @param profile the provider's that the stack has now
   */
  Collect(
      TaskStore tasks,
      Profile profile,
      Doubt doubt,
      Follow follow,
      CopyOutputs copy,
      RetentionWatch retention,
      WakeUps wakeUps,
      InstantSource clock) {
    this.tasks = tasks;
    this.profile = profile;
    this.doubt = doubt;
    this.follow = follow;
    this.copy = copy;
    this.retention = retention;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  /** Copies no longer than until the deadline. */
  Collected run(TaskId id, Instant deadline) {
    return tasks.find(id).map(task -> collect(task, deadline)).orElse(Collected.UNKNOWN);
  }

  private Collected collect(Task task, Instant deadline) {
    if (!task.state().ended()) {
      retention.look(task);
    }
    return switch (look(task)) {
      case Collected outcome -> outcome;
      case Looked.ToCopy job -> copy.run(job, deadline);
    };
  }

  private Looked look(Task task) {
    if (!task.state().ended() && !task.request().profile().equals(profile.name())) {
      return follow.ofAnotherProvider(task);
    }
    Evidence told = evidence(task);
    return told == null ? ask(task) : follow.told(task, told);
  }

  /** What a callback has told where nobody can be asked, and nobody has taken over yet. */
  private @Nullable Evidence evidence(Task task) {
    boolean counts =
        profile.outcomes().provenByCallback()
            && task.state().name().rank() < StateName.FINISHED.rank();
    return counts && task.claim() != null ? task.claim().evidence() : null;
  }

  private Looked ask(Task task) {
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
  private Looked copyAgain(Task task, TaskState.Finished finished) {
    Instant now = clock.instant();
    if (finished.leaseEnd().isAfter(now)) {
      return Collected.BEING_COPIED;
    }
    return tasks.write(task.id(), CopyWrites.lease(now)) instanceof Written.Won(Task leased)
        ? new Looked.ToCopy(leased, true)
        : Collected.OVERTAKEN;
  }
}
