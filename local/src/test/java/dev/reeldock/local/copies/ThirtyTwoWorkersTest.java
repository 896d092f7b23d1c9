package dev.reeldock.local.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.contracts.TaskTables;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.dynamodb.DynamoDbTaskStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Promise 5 under a crowd: one task, one object, whoever else copies the same. */
@Timeout(120)
final class ThirtyTwoWorkersTest {
  private static final int WORKERS = 32;
  private static final long LENGTH = 300_001;
  private static final long TWO_PARTS = (8 << 20) + 100_000;
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(10);

  private static final AtomicInteger FILMS = new AtomicInteger();

  @AutoClose private static final Bench bench = new Bench();

  private final Semaphore served = new Semaphore(0);
  private final CountDownLatch together = new CountDownLatch(1);
  private final VirtualClock clock = new VirtualClock();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> came = Collections.synchronizedList(new ArrayList<>());

  /** The lease of whoever began it is over; the host serves another film each time. */
  private BoughtTask leftBehind(TaskId id, Behaviour then) {
    URI result = bench.host().serve("/" + id, Behaviour.nothing(), then);
    BoughtTask task =
        new BoughtTask(
            bench,
            SampleProfiles.KLING.at(bench.host().url()),
            new DynamoDbTaskStore(TaskTables.dynamoDb(), TaskTables.create(), clock),
            id,
            SampleTasks.MULTI_IMAGE2VIDEO,
            result);
    assertThat(task.collect(clock)).startsWith("COPY_FAILED");
    clock.advance(LONGER_THAN_A_LEASE);
    return task;
  }

  private static Media anotherFilm() {
    return Media.film(FILMS.incrementAndGet(), LENGTH);
  }

  @RepeatedTest(5)
  void collect_allAtOnce_oneCopies(RepetitionInfo round) throws Exception {
    TaskId id = SampleTasks.id(100 + round.getCurrentRepetition());
    BoughtTask task = leftBehind(id, exchange -> exchange.whole(anotherFilm()));
    CyclicBarrier allAtOnce = new CyclicBarrier(WORKERS);
    for (int i = 0; i < WORKERS; i++) {
      start(task, clock, allAtOnce::await);
    }
    awaitAll();

    assertThat(bench.host().gets("/" + id)).isEqualTo(2);
    assertStoredOnce(task, LENGTH);
  }

  /** Each has taken the lease by its own clock, and all copy at the same time. */
  @RepeatedTest(3)
  void collect_allHaveTheLease_keepOneObject(RepetitionInfo round) throws Exception {
    TaskId id = SampleTasks.id(200 + round.getCurrentRepetition());
    BoughtTask task = leftBehind(id, exchange -> half(anotherFilm(), exchange));
    startEach(task);
    awaitAll();

    assertThat(bench.host().gets("/" + id)).isEqualTo(1 + WORKERS);
    assertStoredOnce(task, LENGTH);
  }

  /** The same, of a length that nobody knows: it is kept in parts. */
  @Test
  void collect_allHaveTheLeaseAndKeepParts_keepOneObject() throws Exception {
    TaskId id = SampleTasks.id(300);
    BoughtTask task =
        leftBehind(
            id, exchange -> inChunks(Media.film(FILMS.incrementAndGet(), TWO_PARTS), exchange));
    startEach(task);
    awaitAll();

    assertThat(bench.bucket().uploads(task.folder())).isEmpty();
    assertStoredOnce(task, TWO_PARTS);
  }

  private void startEach(BoughtTask task) throws InterruptedException {
    for (int i = 0; i < WORKERS; i++) {
      start(task, new VirtualClock(clock.instant()), () -> {});
      assertThat(served.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
      clock.advance(LONGER_THAN_A_LEASE);
    }
    together.countDown();
  }

  private void half(Media film, Exchange exchange) throws IOException {
    try (InputStream bytes = film.bytes().get()) {
      exchange.head("200 OK", film, "Content-Length: " + LENGTH);
      exchange.send(bytes, LENGTH / 2);
      awaitTheOthers();
      exchange.send(bytes, LENGTH);
    }
  }

  private void inChunks(Media film, Exchange exchange) throws IOException {
    Breaks.chunked(film, TWO_PARTS).answer(exchange);
    awaitTheOthers();
    Breaks.lastChunk().answer(exchange);
  }

  /** Nobody is served the whole before everybody is being served. */
  private void awaitTheOthers() {
    served.release();
    try {
      boolean _ = together.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  private void start(BoughtTask task, InstantSource itsClock, Step first) {
    Future<?> _ =
        threads.submit(() -> {
          first.run();
          return came.add(task.collectBesideOthers(itsClock));
        });
  }

  private void awaitAll() throws InterruptedException {
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private void assertStoredOnce(BoughtTask task, long length) {
    String key = task.folder() + "1.mp4";
    assertThat(came).hasSize(WORKERS).containsOnlyOnce("STORED");
    assertThat(bench.bucket().keys(task.folder()))
        .containsExactly(key, task.folder() + "task.json");
    assertThat(bench.bucket().versions(key)).containsExactly(key);
    assertThat(task.artifact().bytes()).isEqualTo(length);
    assertThat(task.artifact().sha256()).isEqualTo(bench.bucket().sha256(key));
    assertThat(task.history()).containsOnlyOnce("stored");
    assertThat(task.sales()).isOne();
  }
}
