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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table of writes that keep what callbacks say, or drop what asking did not prove.
 */
public final class ClaimWrites {
  private ClaimWrites() {}

  /**
   * What a callback says, if it says more than is known. Somebody must look.
   *
   * @param id that the callback names; absent where a provider's callbacks name tasks in their own
   *     way
   */
  public static Write claim(Claim claim, @Nullable ProviderTaskId id, Instant now) {
    return new Write(
        "claim",
        now,
        of(id, new RankBelow(claim.status().rank()), new ClaimBelow(claim.status())),
        List.of(new SaveClaim(claim), new SetDue(now)));
  }

  /**
   * A callback's claim that an accepted task is being worked on: nobody needs to look. It does not
   * replace a claim that says more.
   */
  public static Write claimedProcessing(Claim claim, @Nullable ProviderTaskId id, Instant now) {
    return new Write(
        "claim",
        now,
        of(id, new InState(SUBMITTED), new ClaimBelow(claim.status())),
        List.of(
            new SaveClaim(claim),
            new Raise(PROCESSING),
            new Tell(new HistoryEntry(now, "processing", "said a callback"))));
  }

  private static List<Condition> of(@Nullable ProviderTaskId id, Condition... more) {
    List<Condition> conditions = new ArrayList<>(List.of(more));
    if (id != null) {
      conditions.add(new NoOtherProviderTask(id));
    }
    return conditions;
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
