package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.MediaStoreException;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A function that is stopped in a copy leaves its lease behind; so none goes on for so long. */
final class CollectDeadlineTest {
  private static final Duration TO_BEGIN = Duration.ofSeconds(60);

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  CollectDeadlineTest() {
    fixture.succeed(task, Bytes.ONE);
  }

  @Test
  void deadline_remainingTime_isTwentySecondsEarlier() {
    Instant now = fixture.clock.instant();

    assertThat(CollectFunction.deadline(now, 300_000)).isEqualTo(now.plusSeconds(280));
  }

  @Test
  void run_justTimeToBegin_copies() {
    Instant deadline = fixture.clock.instant().plus(TO_BEGIN).plusMillis(1);

    assertThat(fixture.collect.run(task.id(), deadline)).isEqualTo(Collected.STORED);
  }

  @Test
  void run_noTimeToBegin_opensNothing() {
    Instant deadline = fixture.clock.instant().plus(TO_BEGIN);

    assertThat(fixture.collect.run(task.id(), deadline).what())
        .isEqualTo(Collected.What.COPY_FAILED);
    assertThat(fixture.source.opened()).isEmpty();
  }

  @Test
  void run_noTimeToAskForAFreshLink_asksNobody() {
    fixture.source.kill(CallbackFixture.url(task.id(), 1), 403);
    fixture.source.onNextOpen(() -> fixture.clock.advance(Duration.ofSeconds(1)));
    Instant deadline = fixture.clock.instant().plus(TO_BEGIN).plusMillis(1);

    fixture.collect.run(task.id(), deadline);

    assertThat(fixture.kling.queries()).hasSize(1);
  }

  /** A later run looks for what was copied before, and a bucket may say nothing for long. */
  @Test
  void run_bucketThatSaysNothing_isAskedWhileThereIsTimeForItAlone() {
    MeanwhileMediaStore bucket = new MeanwhileMediaStore(fixture.results);
    fixture.succeed(task, Bytes.ONE, Bytes.TWO, Bytes.ONE);
    fixture.results.failNext(3);
    fixture.collect(task);
    fixture.clock.advance(Duration.ofHours(1));
    Instant deadline = fixture.clock.instant().plusSeconds(100);
    bucket.beforeEachFind(() -> {
      fixture.clock.advance(Duration.ofSeconds(30));
      throw new MediaStoreException("The bucket did not answer.", null);
    });

    assertThat(fixture.collectInto(bucket).run(task.id(), deadline).what())
        .isEqualTo(Collected.What.COPY_FAILED);
    assertThat(Duration.between(fixture.clock.instant(), deadline)).hasSeconds(40);
  }

  /** The bucket is given what is left, and no more. */
  @Test
  void run_copy_mayTakeWhatIsLeft() {
    Instant deadline = fixture.clock.instant().plusSeconds(100);
    fixture.collect.run(task.id(), deadline);

    assertThat(fixture.results.within()).containsExactly(Duration.ofSeconds(100));
  }
}
