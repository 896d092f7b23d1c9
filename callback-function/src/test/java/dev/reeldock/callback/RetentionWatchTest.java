package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.task.Attention.Reason;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The provider deletes what it has made; until then a person can still save it. */
final class RetentionWatchTest {
  private static final Duration HALF = CallbackFixture.KEPT.dividedBy(2);
  private static final Duration FOUR_FIFTHS = CallbackFixture.KEPT.multipliedBy(4).dividedBy(5);

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  @Test
  void run_beforeHalf_callsNobody() {
    failsUntil(HALF.minusSeconds(1));

    assertThat(marks()).isEmpty();
  }

  @Test
  void run_notStoredAtHalf_callsAPersonOnce() {
    failsUntil(HALF);
    assertThat(marks()).containsExactly(new Marked(task.id(), Reason.RETENTION_HALF_OVER));

    fixture.clock.advance(Duration.ofHours(1));
    assertThat(marks()).isEmpty();
  }

  @Test
  void run_notStoredAtFourFifths_callsAPersonAgain() {
    failsUntil(HALF);
    marks();
    fixture.clock.advance(FOUR_FIFTHS.minus(HALF));

    assertThat(marks()).containsExactly(new Marked(task.id(), Reason.RETENTION_NEARLY_OVER));
    assertThat(marks()).isEmpty();
  }

  @Test
  void run_stillGeneratingAtHalf_callsAPersonToo() {
    fixture.clock.advance(HALF);

    assertThat(marks()).containsExactly(new Marked(task.id(), Reason.RETENTION_HALF_OVER));
  }

  /** The mark is made once: who is not called for it then is never called for it. */
  @Test
  void run_copyKillsItsFunction_hasCalledAPersonBefore() {
    failsUntil(HALF);
    fixture.source.onNextOpen(() -> {
      throw new OutOfMemoryError("of this test");
    });

    assertThatThrownBy(() -> fixture.collect(task)).isInstanceOf(OutOfMemoryError.class);

    assertThat(fixture.marked).containsExactly(new Marked(task.id(), Reason.RETENTION_HALF_OVER));
  }

  @Test
  void run_storedInTheEnd_hasNoMarkAnyMore() {
    failsUntil(HALF);
    marks();
    fixture.source.serve(CallbackFixture.url(task.id(), 1), Bytes.ONE);
    fixture.clock.advance(Duration.ofHours(1));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).attention()).isEmpty();
  }

  /** Its first copy failed, and the time since its making is that long. */
  private void failsUntil(Duration age) {
    fixture.succeed(task, Bytes.ONE);
    fixture.source.makeUnavailable(CallbackFixture.url(task.id(), 1), "down");
    fixture.collect(task);
    Duration passed = Duration.between(task.createdAt(), fixture.clock.instant());
    fixture.clock.advance(age.minus(passed));
  }

  /** Of one more look. */
  private List<Marked> marks() {
    fixture.marked.clear();
    fixture.collect(task);
    return fixture.marked;
  }
}
