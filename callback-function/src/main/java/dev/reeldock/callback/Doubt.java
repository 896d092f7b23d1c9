package dev.reeldock.callback;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether the provider has a task that it has not named to us: asked by our own id, which it was
 * given. A "no" counts only when it was asked for so late that no call can still be on its way.
 */
final class Doubt {
  private final TaskStore tasks;
  private final KlingClient kling;
  private final Profile profile;
  private final Follow follow;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  Doubt(
      TaskStore tasks,
      KlingClient kling,
      Profile profile,
      Follow follow,
      WakeUps wakeUps,
      InstantSource clock) {
    this.tasks = tasks;
    this.kling = kling;
    this.profile = profile;
    this.follow = follow;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Looked settle(Task task) {
    if (task.state() instanceof TaskState.Queued && task.claim() == null) {
      return Collected.OVERTAKEN;
    }
    Instant askedAt = clock.instant();
    return switch (kling.queryByExternalId(task.request().kind(), task.id())) {
      case QueryAnswer.Found(Snapshot snapshot) -> adopt(task, snapshot);
      // Who cannot be asked answers like one that does not know, and cannot tell.
      case QueryAnswer.NotFound _, QueryAnswer.NoQuery _ -> notFound(task, askedAt);
      case QueryAnswer.Unclear(String reason) -> follow.later(task, reason);
    };
  }

  private Looked adopt(Task task, Snapshot snapshot) {
    Write adopted = SubmitWrites.accepted("adopted", snapshot.id(), clock.instant());
    return switch (tasks.write(task.id(), adopted)) {
      case Written.Won(Task submitted) -> {
        if (task.waiting()) {
          follow.wakePool(task); // the drain that submitted it ended with it
        }
        yield follow.snapshot(submitted, snapshot);
      }
      case Written.Lost(Task winner) -> follow.snapshotOfWinner(winner, snapshot);
      case Written.Unknown _ -> Collected.UNKNOWN;
    };
  }

  private Collected notFound(Task task, Instant askedAt) {
    Instant countsFrom = LateEnough.from(task, profile);
    if (askedAt.isBefore(countsFrom)) {
      tasks.write(task.id(), WatchWrites.again(countsFrom, clock.instant()));
      return Collected.later("not found, asked too early to count");
    }
    Claim claim = task.claim();
    return task.state() instanceof TaskState.Queued && claim != null
        ? claimUnproved(task, claim)
        : attemptUnknown(task, task.attempts().refusal());
  }

  private Collected claimUnproved(Task task, Claim claim) {
    return profile.canTell()
        ? backToQueue(task, ClaimWrites.claimUnproved(task, claim, clock.instant()))
        : cannotTell(task);
  }

  private Collected attemptUnknown(Task task, @Nullable Refusal refusal) {
    if (refusal != null) {
      return profile.settles() ? confirm(task, refusal) : cannotTell(task);
    }
    return profile.canTell()
        ? backToQueue(task, SubmitWrites.notFound(task, clock.instant()))
        : cannotTell(task);
  }

  private Collected confirm(Task task, Refusal refusal) {
    Write failed = FailWrites.refusalConfirmed(task, refusal, clock.instant());
    if (tasks.write(task.id(), failed) instanceof Written.Won) {
      wakeUps.dispatch(task.pool());
      return Collected.FAILED;
    }
    return Collected.OVERTAKEN;
  }

  /** Never a silent second purchase: a person decides. */
  private Collected cannotTell(Task task) {
    String words =
        "attempt "
            + task.attempts().count()
            + " may have bought the task, and the provider cannot tell";
    return follow.leavesTheQueue(task, Attention.Reason.CANNOT_TELL, words);
  }

  private Collected backToQueue(Task task, Write write) {
    if (tasks.write(task.id(), write) instanceof Written.Won) {
      wakeUps.dispatch(task.pool());
      return Collected.BACK_TO_QUEUE;
    }
    return Collected.OVERTAKEN;
  }
}
