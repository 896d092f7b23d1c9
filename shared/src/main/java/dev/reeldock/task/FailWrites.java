package dev.reeldock.task;

import dev.reeldock.task.Condition.AttemptIs;
import dev.reeldock.task.Condition.DoubtedIs;
import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Condition.RefusalSaved;
import dev.reeldock.task.Effect.ClearDeadline;
import dev.reeldock.task.Effect.ClearMarks;
import dev.reeldock.task.Effect.Enter;
import dev.reeldock.task.Effect.Expire;
import dev.reeldock.task.Effect.LeaveQueue;
import dev.reeldock.task.Effect.NeverDue;
import dev.reeldock.task.Effect.Tell;
import dev.reeldock.task.Effect.Unlist;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the table of writes that end a task without a result. */
public final class FailWrites {
  private static final int FINISHED = StateName.FINISHED.rank();

  private static final int ENDED = StateName.STORED.rank();

  private FailWrites() {}

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

  private static Write failed(
      String name, Task task, List<Condition> requires, Failure failure, Instant now) {
    return failed(name, task, requires, new TaskState.Failed(null, failure, null), now);
  }

  private static Write failed(
      String name, Task task, List<Condition> requires, TaskState.Failed failed, Instant now) {
    Instant expiry = now.plus(Delays.KEPT_AFTER_END);
    boolean inCall = failed.failure() instanceof Failure.Refused refused && refused.inCall();
    List<Effect> effects =
        new ArrayList<>(
            List.of(
                new Enter(failed),
                new ClearMarks(),
                new ClearDeadline(),
                new LeaveQueue(),
                inCall ? new NeverDue() : RelayWrites.dueAtTheEnd(task, now),
                new Expire(expiry),
                new Tell(new HistoryEntry(now, "failed", failed.failure().message()))));
    if (inCall) {
      effects.add(new Unlist());
    }
    return new Write(
        name,
        now,
        requires,
        effects,
        inCall
            ? ExternalIdGuard.freed(task.request())
            : ExternalIdGuard.expiring(task.request(), expiry));
  }
}
