package dev.reeldock.task;

import static dev.reeldock.task.StateName.PROCESSING;
import static dev.reeldock.task.StateName.SUBMITTED;

import dev.reeldock.task.Condition.AttemptIs;
import dev.reeldock.task.Condition.DueAtIs;
import dev.reeldock.task.Condition.InState;
import dev.reeldock.task.Condition.NotMarked;
import dev.reeldock.task.Condition.RankBelow;
import dev.reeldock.task.Effect.CountAsk;
import dev.reeldock.task.Effect.LeaveQueue;
import dev.reeldock.task.Effect.Mark;
import dev.reeldock.task.Effect.Raise;
import dev.reeldock.task.Effect.SetDue;
import dev.reeldock.task.Effect.Tell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table of writes while the provider works: news, no news, and a call for a person.
 */
public final class WatchWrites {
  private static final int ENDED = StateName.STORED.rank();

  private WatchWrites() {}

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

  /** Calls for a person, once for each reason. */
  public static Write attention(Attention attention, Instant now) {
    return new Write(
        "attention",
        now,
        List.of(new RankBelow(ENDED), new NotMarked(attention.reason())),
        marks(attention, now));
  }

  /** The provider cannot tell about the attempt: it leaves the queue, and a person decides. */
  public static Write cannotTell(Task asked, Attention attention, Instant now) {
    List<Effect> effects = new ArrayList<>(marks(attention, now));
    effects.add(new LeaveQueue());
    return new Write(
        "attention",
        now,
        List.of(
            new InState(asked.state().name()),
            new AttemptIs(asked.attempts().count()),
            new NotMarked(attention.reason())),
        effects);
  }

  private static List<Effect> marks(Attention attention, Instant now) {
    return List.of(
        new Mark(attention), new Tell(new HistoryEntry(now, "attention", attention.text())));
  }
}
