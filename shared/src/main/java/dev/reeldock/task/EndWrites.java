package dev.reeldock.task;

import dev.reeldock.task.Condition.AttemptIs;
import dev.reeldock.task.Condition.DoubtedIs;
import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.LeaseIs;
import dev.reeldock.task.Condition.LeaseOver;
import dev.reeldock.task.Condition.NotMarked;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Condition.RefusalSaved;
import dev.reeldock.task.Effect.ClearDeadline;
import dev.reeldock.task.Effect.ClearMarks;
import dev.reeldock.task.Effect.CountAsk;
import dev.reeldock.task.Effect.Enter;
import dev.reeldock.task.Effect.Expire;
import dev.reeldock.task.Effect.LeaveQueue;
import dev.reeldock.task.Effect.Mark;
import dev.reeldock.task.Effect.NeverDue;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.TakeLease;
import dev.reeldock.task.Effect.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the table of writes that end a task, lead to its end, or call for a person. */
public final class EndWrites {
  private static final int FINISHED = StateName.FINISHED.rank();
  private static final int ENDED = StateName.STORED.rank();

  private EndWrites() {}

  /** The provider's refusal of an attempt that nobody doubts. */
  public static Write refused(Task task, Refusal refusal, boolean inCall, Instant now) {
    List<Condition> requires =
        List.of(
            new InState(StateName.SUBMITTING),
            new AttemptIs(task.attempts().count()),
            new DoubtedIs(false));
    return failed("refused", task, requires, new Failure.Refused(refusal, inCall), now);
  }

  /** Asked late enough, the provider does not know an attempt whose refusal was saved. */
  public static Write refusalConfirmed(Task asked, Refusal refusal, Instant now) {
    List<Condition> requires =
        List.of(
            new InState(StateName.SUBMITTING),
            new AttemptIs(asked.attempts().count()),
            new RefusalSaved(true));
    return failed("not found", asked, requires, new Failure.Refused(refusal, false), now);
  }

  /** The provider says that the generation failed. */
  public static Write generationFailed(
      Task asked, String message, @Nullable Cost cost, Instant now) {
    return failed(
        "failed",
        asked,
        List.of(new RankBelow(FINISHED)),
        new TaskState.Failed(null, new Failure.Generation(message), cost),
        now);
  }

  /** A person gives the task up. */
  public static Write giveUp(Task task, String reason, Instant now) {
    return failed("give up", task, List.of(new RankBelow(ENDED)), new Failure.GivenUp(reason), now);
  }

  /** The provider names the outputs; whoever wins this copies them. */
  public static Write finished(TaskState.Finished finished, Instant now) {
    return new Write(
        "finished",
        now,
        List.of(new RankBelow(FINISHED)),
        List.of(
            new Enter(finished),
            new ClearMarks(),
            new ClearDeadline(),
            new LeaveQueue(),
            new SetDue(finished.leaseEnd()),
            new Tell(
                new HistoryEntry(
                    now, "finished", finished.outputs().size() + " output(s) to copy"))));
  }

  /** Takes over the copying from a worker whose lease is over. */
  public static Write lease(Instant now) {
    Instant end = now.plus(Delays.LEASE);
    return new Write(
        "lease",
        now,
        List.of(new InState(StateName.FINISHED), new LeaseOver(now)),
        List.of(new TakeLease(end), new SetDue(end)));
  }

  /** Gives the lease back after a failed copy: the next try is at that time. */
  public static Write release(Instant myLeaseEnd, Instant nextTry, Instant now) {
    return new Write(
        "release",
        now,
        List.of(new InState(StateName.FINISHED), new LeaseIs(myLeaseEnd)),
        List.of(new TakeLease(nextTry), new SetDue(nextTry), new CountAsk()));
  }

  /** Every output lies in the result bucket. */
  public static Write stored(Task task, TaskState.Stored stored, Instant now) {
    Instant expiry = now.plus(Delays.KEPT_AFTER_END);
    return new Write(
        "stored",
        now,
        List.of(new InState(StateName.FINISHED)),
        List.of(
            new Enter(stored),
            new NeverDue(),
            new Expire(expiry),
            new Tell(new HistoryEntry(now, "stored", stored.artifacts().size() + " artifact(s)"))),
        expire(task, expiry));
  }

  /** Calls for a person, once for each reason. */
  public static Write attention(Attention attention, boolean leavesQueue, Instant now) {
    List<Effect> effects =
        new ArrayList<>(
            List.of(
                new Mark(attention),
                new Tell(new HistoryEntry(now, "attention", attention.text()))));
    if (leavesQueue) {
      effects.add(new LeaveQueue());
    }
    return new Write(
        "attention",
        now,
        List.of(new RankBelow(ENDED), new NotMarked(attention.reason())),
        effects);
  }

  private static Write failed(
      String name, Task task, List<Condition> requires, Failure failure, Instant now) {
    return failed(name, task, requires, new TaskState.Failed(null, failure, null), now);
  }

  private static Write failed(
      String name, Task task, List<Condition> requires, TaskState.Failed failed, Instant now) {
    Instant expiry = now.plus(Delays.KEPT_AFTER_END);
    List<Effect> effects =
        List.of(
            new Enter(failed),
            new ClearMarks(),
            new ClearDeadline(),
            new LeaveQueue(),
            new NeverDue(),
            new Expire(expiry),
            new Tell(new HistoryEntry(now, "failed", failed.failure().message())));
    boolean inCall = failed.failure() instanceof Failure.Refused refused && refused.inCall();
    return new Write(name, now, requires, effects, inCall ? free(task) : expire(task, expiry));
  }

  private static ExternalIdGuard.@Nullable Change free(Task task) {
    return ExternalIdGuard.of(task.request()).map(ExternalIdGuard.Change.Free::new).orElse(null);
  }

  private static ExternalIdGuard.@Nullable Change expire(Task task, Instant at) {
    return ExternalIdGuard.of(task.request())
        .map(guard -> new ExternalIdGuard.Change.Expire(guard, at))
        .orElse(null);
  }
}
