package dev.reeldock.task;

import static dev.reeldock.task.StateName.PROCESSING;
import static dev.reeldock.task.StateName.QUEUED;
import static dev.reeldock.task.StateName.SUBMITTED;
import static dev.reeldock.task.StateName.SUBMITTING;

import dev.reeldock.task.Condition.AttemptIs;
import dev.reeldock.task.Condition.ClaimBelow;
import dev.reeldock.task.Condition.ClaimIs;
import dev.reeldock.task.Condition.DoubtedIs;
import dev.reeldock.task.Condition.DueAtIs;
import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.NoClaim;
import dev.reeldock.task.Condition.NoOtherProviderTask;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Condition.RefusalSaved;
import dev.reeldock.task.Effect.BeginAttempt;
import dev.reeldock.task.Effect.ClearMarks;
import dev.reeldock.task.Effect.CountAsk;
import dev.reeldock.task.Effect.Enter;
import dev.reeldock.task.Effect.JoinQueue;
import dev.reeldock.task.Effect.LeaveQueue;
import dev.reeldock.task.Effect.Raise;
import dev.reeldock.task.Effect.RemoveClaim;
import dev.reeldock.task.Effect.RemoveRefusal;
import dev.reeldock.task.Effect.SaveClaim;
import dev.reeldock.task.Effect.SaveRefusal;
import dev.reeldock.task.Effect.SetDoubted;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.Tell;
import java.time.Instant;
import java.util.List;

/**
 * The table of writes up to the provider's acceptance and while it works; {@link EndWrites} has the
 * rest. Each method is one row: what must hold, and what becomes true. There is no other way to
 * change a task.
 */
public final class Writes {
  /** Ambiguous attempts beyond this many are not told, so that an item never outgrows its limit. */
  private static final int TOLD_ATTEMPTS = 20;

  private Writes() {}

  /** Begins the next attempt of a waiting task. It stays in the queue, so nobody overtakes it. */
  public static Write take(Instant now) {
    return new Write(
        "take",
        now,
        List.of(new InState(QUEUED), new NoClaim()),
        List.of(
            new BeginAttempt(now.plus(Delays.POST_BEGINS_WITHIN)),
            new SetDue(now.plus(Delays.AFTER_SUBMIT))));
  }

  /** The provider has the task: it says so in its answer, or when asked. */
  public static Write accepted(String name, ProviderTaskId id, Instant now) {
    return new Write(
        name,
        now,
        List.of(new RankBelow(SUBMITTED.rank())),
        List.of(
            new Enter(new TaskState.Submitted(id)),
            new SetDoubted(false),
            new RemoveRefusal(),
            new ClearMarks(),
            new LeaveQueue(),
            new SetDue(now.plus(Delays.AFTER_SUBMIT)),
            new Tell(new HistoryEntry(now, "submitted", name + " as " + id))));
  }

  /** The provider has no slot now, or it was too late to begin: back to the queue. */
  public static Write waits(Task task, String reason, Instant now) {
    return new Write(
        "wait",
        now,
        List.of(new InState(SUBMITTING), new AttemptIs(task.attempts().count())),
        task.waiting() ? backToQueue(task, now) : firstTimeInQueue(task, reason, now));
  }

  private static List<Effect> backToQueue(Task task, Instant now) {
    return List.of(
        new Enter(new TaskState.Queued()),
        new JoinQueue(task.pool()),
        new SetDue(now.plus(Delays.IN_QUEUE)));
  }

  private static List<Effect> firstTimeInQueue(Task task, String reason, Instant now) {
    return List.of(
        new Enter(new TaskState.Queued()),
        new JoinQueue(task.pool()),
        new SetDue(now.plus(Delays.IN_QUEUE)),
        new Tell(new HistoryEntry(now, "queued", reason)));
  }

  /** An answer that leaves open whether the provider has the task. */
  public static Write ambiguous(Task task, String reason, Instant now) {
    Effect doubted = new SetDoubted(true);
    Effect told =
        new Tell(
            new HistoryEntry(
                now, "ambiguous", "attempt " + task.attempts().count() + ": " + reason));
    return new Write(
        "ambiguous",
        now,
        List.of(new InState(SUBMITTING), new AttemptIs(task.attempts().count())),
        task.attempts().count() > TOLD_ATTEMPTS ? List.of(doubted) : List.of(doubted, told));
  }

  /** A refusal of a task that an earlier attempt may have bought: asking decides. */
  public static Write refusedInDoubt(Task task, Refusal refusal, Instant now) {
    return new Write(
        "refused in doubt",
        now,
        List.of(
            new InState(SUBMITTING), new AttemptIs(task.attempts().count()), new DoubtedIs(true)),
        List.of(new SaveRefusal(refusal), new SetDue(now)));
  }

  /** Asked late enough, the provider does not know the attempt: it may be sent again. */
  public static Write notFound(Task asked, Instant now) {
    return new Write(
        "not found",
        now,
        List.of(
            new InState(SUBMITTING),
            new AttemptIs(asked.attempts().count()),
            new RefusalSaved(false)),
        List.of(
            new Enter(new TaskState.Queued()),
            new SetDoubted(true),
            new JoinQueue(asked.pool()),
            new SetDue(now.plus(Delays.IN_QUEUE))));
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

  /** The provider says that it works on the task. */
  public static Write progress(Task asked, Instant now) {
    return new Write(
        "progress",
        now,
        List.of(new InState(SUBMITTED)),
        List.of(
            new Raise(PROCESSING),
            new SetDue(now.plus(Delays.backOff(asked.asks()))),
            new CountAsk(),
            new Tell(new HistoryEntry(now, "processing", "said the provider"))));
  }

  /** No news: ask again later. */
  public static Write again(Instant at, Instant now) {
    return new Write(
        "again",
        now,
        List.of(new RankBelow(StateName.STORED.rank())),
        List.of(new SetDue(at), new CountAsk()));
  }

  /** Moves the next look, so that one wake-up is sent and not one a minute. */
  public static Write bump(Instant read, Instant next, Instant now) {
    return new Write("bump", now, List.of(new DueAtIs(read)), List.of(new SetDue(next)));
  }

  /** A person says that the attempt may be sent again. */
  public static Write sendAgain(Task asked, Instant now) {
    return new Write(
        "send again",
        now,
        List.of(new InState(SUBMITTING), new AttemptIs(asked.attempts().count())),
        List.of(
            new Enter(new TaskState.Queued()),
            new SetDoubted(true),
            new RemoveRefusal(),
            new ClearMarks(),
            new JoinQueue(asked.pool()),
            new SetDue(now.plus(Delays.IN_QUEUE)),
            new Tell(new HistoryEntry(now, "queued", "a person sends it again"))));
  }
}
