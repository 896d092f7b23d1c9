package dev.reeldock.task;

import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.LeaseIs;
import dev.reeldock.task.Condition.LeaseOver;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Effect.ClearDeadline;
import dev.reeldock.task.Effect.ClearMarks;
import dev.reeldock.task.Effect.CountAsk;
import dev.reeldock.task.Effect.Enter;
import dev.reeldock.task.Effect.Expire;
import dev.reeldock.task.Effect.ForgetAsks;
import dev.reeldock.task.Effect.LeaveQueue;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.TakeLease;
import dev.reeldock.task.Effect.Tell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the table of writes from the provider's success to the bucket. */
public final class CopyWrites {
  private static final int FINISHED = StateName.FINISHED.rank();

  private CopyWrites() {}

  /** As below, where the provider tells no time. */
  public static Write finished(TaskState.Finished finished, Instant now) {
    return finished(finished, null, now);
  }

  /**
   * The provider names the outputs; whoever wins this copies them.
   *
   * @param providerTime when the provider was done, by its own clock: told in the history only
   */
  public static Write finished(
      TaskState.Finished finished, @Nullable Instant providerTime, Instant now) {
    String outputs = finished.outputs().size() + " output(s) to copy";
    String detail = providerTime == null ? outputs : outputs + ", made at " + providerTime;
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
            new ForgetAsks(),
            new Tell(new HistoryEntry(now, "finished", detail))));
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
            new ClearMarks(),
            new ClearDeadline(),
            RelayWrites.dueAtTheEnd(task, now),
            new Expire(expiry),
            new Tell(new HistoryEntry(now, "stored", stored.artifacts().size() + " artifact(s)"))),
        ExternalIdGuard.expiring(task.request(), expiry));
  }
}
