package dev.reeldock.callback;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A person says that the provider does not have a task, and that it may be sent again. The provider
 * is asked first; what it cannot tell, and does not make harmless, the person must answer for.
 */
final class Resending {
  private final KlingClient kling;
  private final Profile profile;
  private final Adoption adoption;
  private final Rescue rescue;
  private final InstantSource clock;

  Resending(
      KlingClient kling, Profile profile, Adoption adoption, Rescue rescue, InstantSource clock) {
    this.kling = kling;
    this.profile = profile;
    this.adoption = adoption;
    this.rescue = rescue;
    this.clock = clock;
  }

  Said run(Task task, boolean mayBuyTwice) {
    if (!isOpen(task)) {
      return Rescue.refused(task);
    }
    Instant askedAt = clock.instant();
    return switch (kling.queryByExternalId(task.request().kind(), task.id())) {
      case QueryAnswer.Found(Snapshot snapshot) -> adoption.found(task, snapshot.id());
      case QueryAnswer.NotFound _ ->
          notFound(task, askedAt, mayBuyTwice || isHarmless() || profile.settles());
      case QueryAnswer.NoQuery _ -> notFound(task, askedAt, mayBuyTwice || isHarmless());
      case QueryAnswer.Unclear(String reason) ->
          Said.refused(
              "The provider gave no clear answer about the task: " + reason + ".",
              "Nothing was changed; try again later.");
    };
  }

  /** Else it is on its way by itself, or the provider has it. */
  static boolean isOpen(Task task) {
    return switch (task.state()) {
      case TaskState.Submitting _ -> true;
      case TaskState.Queued _ -> task.claim() != null;
      default -> false;
    };
  }

  /** Whether a second task of the same id is refused. */
  private boolean isHarmless() {
    return profile.externalIds().refusedWhenUsed();
  }

  private Said notFound(Task task, Instant askedAt, boolean confirmed) {
    Instant countsFrom = LateEnough.from(task, profile);
    if (askedAt.isBefore(countsFrom)) {
      return Said.refused(
          "An attempt may still be on its way, so this is too early: it works from "
              + Times.of(countsFrom)
              + " on. Nothing was changed.");
    }
    return confirmed ? sendAgain(task) : unconfirmed(task);
  }

  private Said sendAgain(Task task) {
    return rescue.write(
        task,
        SubmitWrites.sendAgain(task, clock.instant()),
        queued -> {
          rescue.wakePool(queued);
          return Said.done("Sent again: it waits for its turn in " + queued.pool() + ".");
        });
  }

  private Said unconfirmed(Task task) {
    String claimed = task.claim() == null ? "" : " A callback says that it has it.";
    return Said.refused(
        profile.title()
            + " may have the task already, cannot say so, and sells it a second time if asked to."
            + claimed,
        "Look for it in its console. If it is there: " + Ways.ADOPT.command(task.id()),
        "If it is not, or may be paid for twice: "
            + Ways.SEND_AGAIN.command(task.id())
            + " CONFIRM="
            + CommandDecoder.MAY_BUY_TWICE,
        "Nothing was changed.");
  }
}
