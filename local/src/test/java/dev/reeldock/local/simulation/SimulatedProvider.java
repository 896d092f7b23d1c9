package dev.reeldock.local.simulation;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/** A provider of that profile, behind a network that delays and loses its answers. */
final class SimulatedProvider implements KlingClient {
  private static final Refusal BUSY = new Refusal(1303, "no slot is free", 429);
  private static final Refusal FORBIDDEN = new Refusal(1301, "forbidden", 400);
  private static final Refusal IN_ARREARS = new Refusal(1101, "the account is in arrears", 429);

  private final Played played;
  private final Books books;
  private final Effects effects;
  private final InstantSource clock;
  private int slots = Integer.MAX_VALUE;
  private boolean down;
  private boolean inArrears;

  SimulatedProvider(Played played, Books books, Effects effects, InstantSource clock) {
    this.played = played;
    this.books = books;
    this.effects = effects;
    this.clock = clock;
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    Instant begun = clock.instant();
    if (begun.isAfter(submission.postBy())) {
      return new SubmitAnswer.Unsent("too late to begin the call");
    }
    books.hears(submission);
    effects.befall();
    SubmitAnswer answer =
        givenUp(begun) ? new SubmitAnswer.Ambiguous("timeout") : answer(submission);
    effects.befall();
    SubmitAnswer seen =
        givenUp(begun) || lost() ? new SubmitAnswer.Ambiguous("lost: " + answer) : answer;
    if (seen instanceof SubmitAnswer.Ambiguous) {
      books.leavesOpen(submission.id());
    }
    return effects.seen("submit", submission.id(), seen);
  }

  private boolean givenUp(Instant begun) {
    return clock.instant().isAfter(begun.plus(Delays.POST_TAKES_AT_MOST));
  }

  private boolean lost() {
    return effects.chance().in(effects.weather().lostAnswer());
  }

  private SubmitAnswer answer(Submission submission) {
    if (down) {
      return new SubmitAnswer.Ambiguous("HTTP 503");
    }
    if (inArrears) {
      return refused(submission, IN_ARREARS, true);
    }
    if (forbidden(submission)) {
      return refused(submission, FORBIDDEN, false);
    }
    if (played.profile().externalIds().refusedWhenUsed()
        && !books.salesOf(submission.id()).isEmpty()) {
      return new SubmitAnswer.Ambiguous("HTTP 400, code 1201");
    }
    return books.running().size() < slots ? sold(submission) : new SubmitAnswer.Busy(BUSY);
  }

  private boolean forbidden(Submission submission) {
    return submission.fields().text("prompt").orElse("").contains("forbidden")
        || (played.refusesAtRandom() && effects.chance().in(effects.weather().lostAnswer() / 2));
  }

  private SubmitAnswer refused(Submission submission, Refusal refusal, boolean account) {
    books.refuses(submission.id(), new Books.Said(refusal, account, effects.inCall()));
    return new SubmitAnswer.Refused(refusal, account);
  }

  private SubmitAnswer sold(Submission submission) {
    boolean sameId = played.profile().outcomes().sameId();
    Instant listedAt = clock.instant().plus(lag());
    Sale sale = new Sale(books.sales().size() + 1, submission, sameId, listedAt);
    books.sells(sale);
    return new SubmitAnswer.Accepted(sale.id());
  }

  /** Often as late as can be: that is where rules of time are wrong by a little. */
  private Duration lag() {
    if (!effects.chance().in(effects.weather().late())) {
      return Duration.ZERO;
    }
    int longest = (int) played.listsWithin().toSeconds();
    return Duration.ofSeconds(
        effects.chance().in(0.5) ? longest - 1 : effects.chance().below(longest));
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return played.profile().hasQuery()
        ? found(sale -> sale.id().equals(id))
        : new QueryAnswer.NoQuery();
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return played.profile().externalIds().queryable()
        ? found(sale -> sale.taskId().equals(id))
        : new QueryAnswer.NoQuery();
  }

  private QueryAnswer found(Predicate<Sale> asked) {
    effects.befall();
    Optional<Sale> sale = books.sales().stream().filter(asked).findFirst();
    sale.map(Sale::taskId).ifPresent(books::isAskedAbout);
    QueryAnswer answer =
        sale.filter(known -> known.listed(clock.instant()))
            .<QueryAnswer>map(known -> new QueryAnswer.Found(known.snapshot()))
            .orElseGet(QueryAnswer.NotFound::new);
    effects.befall();
    boolean unclear = down || lost();
    return effects.seen("query", sale, unclear ? new QueryAnswer.Unclear("HTTP 503") : answer);
  }

  void limitSlots(int count) {
    slots = count;
  }

  void goDown(boolean goes) {
    down = goes;
  }

  void refuseAccount(boolean refuses) {
    inArrears = refuses;
  }
}
