package dev.reeldock.provider;

import dev.reeldock.json.Json;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Result;
import dev.reeldock.task.TaskId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A provider in memory: it sells tasks, counts what it sold, and moves them on when told. Answers
 * are what {@code HttpKlingClient} would make of Kling's; faults are queued and used once each.
 */
public final class ScriptedKlingClient implements KlingClient {
  private final Profile profile;
  private final List<SoldTask> sold = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();
  private final Deque<Function<Submission, SubmitAnswer>> nextSubmits = new ArrayDeque<>();
  private final Deque<QueryAnswer> nextQueries = new ArrayDeque<>();
  private int slots = Integer.MAX_VALUE;
  private InstantSource clock = InstantSource.fixed(Instant.MIN);

  /** Kling itself: an external id is used once. */
  public ScriptedKlingClient() {
    this(SampleProfiles.KLING);
  }

  /** A provider that does with external ids and queries what its profile says. */
  public ScriptedKlingClient(Profile profile) {
    this.profile = profile;
  }

  /** Tells the time by that clock, and so when it is too late; until then it never is. */
  public synchronized ScriptedKlingClient clockedBy(InstantSource tells) {
    clock = tells;
    return this;
  }

  @Override
  public synchronized SubmitAnswer submit(Submission submission) {
    try {
      Json.write(submission.fields().fields(), OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException e) {
      return new SubmitAnswer.Unsent("no body to send: " + e.getClass().getSimpleName());
    }
    if (clock.instant().isAfter(submission.postBy())) {
      return new SubmitAnswer.Unsent("too late to begin the call");
    }
    submissions.add(submission);
    Function<Submission, SubmitAnswer> fault = nextSubmits.poll();
    return fault == null ? sell(submission) : fault.apply(submission);
  }

  private SubmitAnswer sell(Submission submission) {
    if (profile.externalIds().refusedWhenUsed() && salesOf(submission.id()) > 0) {
      return new SubmitAnswer.Ambiguous("HTTP 400, code 1201");
    }
    if (sold.stream().filter(SoldTask::running).count() >= slots) {
      return new SubmitAnswer.Busy(
          new Refusal(1303, "parallel task over resource pack limit", 429));
    }
    ProviderTaskId id = new ProviderTaskId(Long.toString(913_827_032_734_642_000L + sold.size()));
    sold.add(new SoldTask(id, submission));
    return new SubmitAnswer.Accepted(id);
  }

  @Override
  public synchronized QueryAnswer query(Kind kind, ProviderTaskId id) {
    if (!profile.hasQuery()) {
      return new QueryAnswer.NoQuery();
    }
    queries.add(id.value());
    return answer(sold.stream().filter(task -> task.id().equals(id)), kind);
  }

  @Override
  public synchronized QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    if (!profile.externalIds().queryable()) {
      return new QueryAnswer.NoQuery();
    }
    queries.add(id.value());
    return answer(sold.stream().filter(task -> task.externalId().equals(id)), kind);
  }

  private QueryAnswer answer(Stream<SoldTask> named, Kind kind) {
    Optional<SoldTask> task = named.filter(sale -> sale.kind().equals(kind)).findFirst();
    QueryAnswer fault = nextQueries.poll();
    if (fault != null) {
      return fault;
    }
    return task.filter(SoldTask::remembered)
        .<QueryAnswer>map(sale -> new QueryAnswer.Found(sale.snapshot()))
        .orElseGet(QueryAnswer.NotFound::new);
  }

  /** How many tasks run at once; one more is answered 1303. */
  public synchronized void limitSlots(int count) {
    slots = count;
  }

  /** The next submit buys nothing and is answered so. */
  public synchronized void answerNextSubmit(SubmitAnswer answer) {
    nextSubmits.add(_ -> answer);
  }

  /** The next submit has its usual effect, and its answer is lost. */
  public synchronized void loseNextSubmitAnswer(String reason) {
    nextSubmits.add(submission -> {
      SubmitAnswer lost = sell(submission);
      return new SubmitAnswer.Ambiguous(reason + " (lost: " + lost + ")");
    });
  }

  /** Runs just before the next submit has its usual effect: what happens meanwhile. */
  public synchronized void beforeNextSubmit(Runnable meanwhile) {
    nextSubmits.add(submission -> {
      meanwhile.run();
      return sell(submission);
    });
  }

  /** The next query is answered so, whatever it asks. */
  public synchronized void answerNextQuery(QueryAnswer answer) {
    nextQueries.add(answer);
  }

  public synchronized void work(TaskId id) {
    of(id).become(TaskStatus.PROCESSING, "", List.of());
  }

  public synchronized void succeed(TaskId id, Result... results) {
    of(id).become(TaskStatus.SUCCEED, "", List.of(results));
  }

  public synchronized void fail(TaskId id, String message) {
    of(id).become(TaskStatus.FAILED, message, List.of());
  }

  /** The provider loses the task: asked about it, it says that it does not know it. */
  public synchronized void forget(TaskId id) {
    of(id).forget();
  }

  /** The provider's name of what it first sold for this id. */
  public synchronized ProviderTaskId providerTaskId(TaskId id) {
    return of(id).id();
  }

  /** How many tasks were bought. */
  public synchronized int sales() {
    return sold.size();
  }

  public synchronized long salesOf(TaskId id) {
    return sold.stream().filter(task -> task.externalId().equals(id)).count();
  }

  public synchronized List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  /** The ids that were asked about, in order. */
  public synchronized List<String> queries() {
    return List.copyOf(queries);
  }

  private SoldTask of(TaskId id) {
    Supplier<IllegalStateException> none =
        () -> new IllegalStateException("No task was bought for " + id + ".");
    return sold.stream().filter(task -> task.externalId().equals(id)).findFirst().orElseThrow(none);
  }
}
