package dev.reeldock.task;

import static dev.reeldock.task.StateName.QUEUED;
import static dev.reeldock.task.StateName.SUBMITTED;
import static dev.reeldock.task.StateName.SUBMITTING;

import dev.reeldock.task.Condition.AttemptIs;
import dev.reeldock.task.Condition.ClaimIs;
import dev.reeldock.task.Condition.DoubtedIs;
import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.NoClaim;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Condition.RefusalSaved;
import dev.reeldock.task.Effect.BeginAttempt;
import dev.reeldock.task.Effect.ClearMarks;
import dev.reeldock.task.Effect.Enter;
import dev.reeldock.task.Effect.JoinQueue;
import dev.reeldock.task.Effect.LeaveQueue;
import dev.reeldock.task.Effect.RemoveClaim;
import dev.reeldock.task.Effect.RemoveRefusal;
import dev.reeldock.task.Effect.SaveRefusal;
import dev.reeldock.task.Effect.SetDoubted;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table of writes from a task's turn to the provider's acceptance, and back into
 * the queue.
 */
public final class SubmitWrites {
  /** What comes of attempts beyond this many is not told: an item must not outgrow its limit. */
  private static final int TOLD_ATTEMPTS = 20;

  private SubmitWrites() {}

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
    return new Write(
        "ambiguous",
        now,
        List.of(new InState(SUBMITTING), new AttemptIs(task.attempts().count())),
        told(task, "ambiguous", reason, now, new SetDoubted(true)));
  }

  private static List<Effect> told(
      Task task, String event, String detail, Instant now, Effect... effects) {
    List<Effect> all = new ArrayList<>(List.of(effects));
    int attempt = task.attempts().count();
    if (attempt <= TOLD_ATTEMPTS) {
      all.add(new Tell(new HistoryEntry(now, event, "attempt " + attempt + ": " + detail)));
    }
    return all;
  }

  /** A refusal of a task that an earlier attempt may have bought: asking decides. */
  public static Write refusedInDoubt(Task task, Refusal refusal, Instant now) {
    return new Write(
        "refused in doubt",
        now,
        List.of(
            new InState(SUBMITTING), new AttemptIs(task.attempts().count()), new DoubtedIs(true)),
        told(
            task,
            "refused in doubt",
            "the provider said " + refusal.code() + ", and is asked whether it has it",
            now,
            new SaveRefusal(refusal),
            new SetDue(now)));
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
        told(
            asked,
            "not found",
            "the provider, asked late enough, does not have it",
            now,
            new Enter(new TaskState.Queued()),
            new SetDoubted(true),
            new JoinQueue(asked.pool()),
            new SetDue(now.plus(Delays.IN_QUEUE))));
  }

  /** A person says that it may be sent again, whatever became of the attempt and its claim. */
  public static Write sendAgain(Task asked, Instant now) {
    return new Write(
        "send again",
        now,
        asAskedAbout(asked),
        List.of(
            new Enter(new TaskState.Queued()),
            new SetDoubted(true),
            new RemoveClaim(),
            new RemoveRefusal(),
            new ClearMarks(),
            new JoinQueue(asked.pool()),
            new SetDue(now.plus(Delays.IN_QUEUE)),
            new Tell(new HistoryEntry(now, "queued", "a person sends it again"))));
  }

  /** One that is queued can be sent again only where a claim keeps it from its turn. */
  private static List<Condition> asAskedAbout(Task asked) {
    Claim claim = asked.claim();
    boolean heldBack = asked.state() instanceof TaskState.Queued && claim != null;
    return List.of(
        new InState(heldBack ? QUEUED : SUBMITTING),
        new AttemptIs(asked.attempts().count()),
        claim == null ? new NoClaim() : new ClaimIs(claim.status()));
  }
}
