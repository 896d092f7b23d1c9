package dev.reeldock.task;

import static dev.reeldock.task.StateName.PROCESSING;
import static dev.reeldock.task.StateName.QUEUED;
import static dev.reeldock.task.StateName.SUBMITTED;

import dev.reeldock.task.Condition.AttemptIs;
import dev.reeldock.task.Condition.ClaimBelow;
import dev.reeldock.task.Condition.ClaimIs;
import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.NoOtherProviderTask;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Effect.Raise;
import dev.reeldock.task.Effect.RemoveClaim;
import dev.reeldock.task.Effect.SaveClaim;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.Tell;
import java.time.Instant;
import java.util.List;

/**
 * The rows of the table of writes that keep what callbacks say, or drop what asking did not prove.
 */
public final class ClaimWrites {
  private ClaimWrites() {}

  /** What a callback says, if it says more than is known. Somebody must look. */
  public static Write claim(Claim claim, ProviderTaskId id, Instant now) {
    return new Write(
        "claim",
        now,
        List.of(
            new RankBelow(claim.status().rank()),
            new ClaimBelow(claim.status()),
            new NoOtherProviderTask(id)),
        List.of(new SaveClaim(claim), new SetDue(now)));
  }

  /**
   * A callback's claim that an accepted task is being worked on: nobody needs to look. It does not
   * replace a claim that says more.
   */
  public static Write claimedProcessing(Claim claim, ProviderTaskId id, Instant now) {
    return new Write(
        "claim",
        now,
        List.of(
            new InState(SUBMITTED), new ClaimBelow(claim.status()), new NoOtherProviderTask(id)),
        List.of(
            new SaveClaim(claim),
            new Raise(PROCESSING),
            new Tell(new HistoryEntry(now, "processing", "said a callback"))));
  }

  /** Asked late enough, the provider does not know the task that a callback spoke of. */
  public static Write claimUnproved(Task asked, Claim claim, Instant now) {
    return new Write(
        "claim unproved",
        now,
        List.of(
            new InState(QUEUED),
            new AttemptIs(asked.attempts().count()),
            new ClaimIs(claim.status())),
        List.of(new RemoveClaim(), new SetDue(now)));
  }
}
