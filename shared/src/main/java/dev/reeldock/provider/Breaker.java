package dev.reeldock.provider;

import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Leaves a provider alone that is down. After five answers in a row that leave the matter open,
 * nobody is called for 30 s: a submit is not sent, so that its task waits without a doubt, and a
 * question stays open. Then one call tries; a clear answer, whatever it says, ends the pause.
 *
 * <p>Each function instance knows only what it has heard itself.
 */
public final class Breaker implements KlingClient {
  private static final int OPEN_ANSWERS = 5;
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final String PAUSED = "the provider gives no clear answers, and is left alone";

  private final KlingClient kling;
  private final InstantSource clock;
  private int openAnswers;
  private Instant nextTry = Instant.MIN;

  public Breaker(KlingClient kling, InstantSource clock) {
    this.kling = kling;
    this.clock = clock;
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    if (pauses()) {
      return new SubmitAnswer.Unsent(PAUSED, true);
    }
    SubmitAnswer answer = called(() -> kling.submit(submission));
    switch (answer) {
      case SubmitAnswer.Accepted _, SubmitAnswer.Busy _, SubmitAnswer.Refused _ -> heardClearly();
      case SubmitAnswer.Ambiguous _ -> heardNothing();
      case SubmitAnswer.Unsent _ -> calledNobody();
    }
    return answer;
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return asked(() -> kling.query(kind, id));
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return asked(() -> kling.queryByExternalId(kind, id));
  }

  private QueryAnswer asked(Supplier<QueryAnswer> question) {
    if (pauses()) {
      return new QueryAnswer.Unclear(PAUSED);
    }
    QueryAnswer answer = called(question);
    switch (answer) {
      case QueryAnswer.Found _, QueryAnswer.NotFound _ -> heardClearly();
      case QueryAnswer.Unclear _ -> heardNothing();
      case QueryAnswer.NoQuery _ -> calledNobody();
    }
    return answer;
  }

  private <A> A called(Supplier<A> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      calledNobody();
      throw e;
    }
  }

  /** Whoever may go on at the end of a pause is alone: the others wait for what it hears. */
  private synchronized boolean pauses() {
    if (openAnswers < OPEN_ANSWERS) {
      return false;
    }
    Instant now = clock.instant();
    boolean early = now.isBefore(nextTry);
    nextTry = early ? nextTry : now.plus(PAUSE);
    return early;
  }

  private synchronized void heardClearly() {
    openAnswers = 0;
  }

  private synchronized void heardNothing() {
    openAnswers++;
    nextTry = clock.instant().plus(PAUSE);
  }

  /** The try at the end of a pause is still to be made, by whoever comes next. */
  private synchronized void calledNobody() {
    if (openAnswers >= OPEN_ANSWERS) {
      nextTry = clock.instant();
    }
  }
}
