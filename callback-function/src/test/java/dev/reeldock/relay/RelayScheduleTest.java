package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Heard.Answered;
import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a caller is told again: try by try, on a clock that jumps. */
final class RelayScheduleTest {
  private static final Heard BROKEN = new Answered(500, null);

  private final RelayFixture fixture = new RelayFixture();

  @Test
  void run_receiverNeverTakesAnEnd_isToldTenTimesInThreeDaysAndGivenUp() {
    Task task = fixture.stored();
    fixture.receiver.then(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN);
    fixture.receiver.then(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN);
    List<Instant> times = new ArrayList<>();

    Relayed relayed = fixture.run(task);
    times.add(fixture.clock.instant());
    while (relayed instanceof Relayed.Failed) {
      assertThat(fixture.find(task).dueAt()).as("somebody looks after it").isNotNull();
      waitsFor(task, fixture.nextTry(task));
      relayed = fixture.run(task);
      times.add(fixture.clock.instant());
    }

    assertThat(relayed).isEqualTo(new Relayed.Exhausted(CallerStatus.SUCCEED, "HTTP 500"));
    assertThat(between(times))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10),
            Duration.ofHours(24),
            Duration.ofHours(24));
    assertThat(fixture.ids()).hasSize(10).containsOnly(task.id() + "-succeed");
    assertThat(fixture.find(task).relays().log())
        .extracting(RelayTry::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(fixture.find(task).relays().ending()).isEqualTo(Ending.EXHAUSTED);
    assertThat(fixture.find(task).dueAt()).isNull();
    assertThat(fixture.run(task)).isEqualTo(Relayed.Nothing.NOTHING_TO_TELL);
  }

  /** A moment before its time, nobody is told. */
  private void waitsFor(Task task, Instant at) {
    fixture.clock.set(at.minusMillis(1));
    assertThat(fixture.run(task)).isEqualTo(Relayed.Nothing.NOT_NOW);
    fixture.clock.set(at);
  }

  private static List<Duration> between(List<Instant> times) {
    List<Duration> between = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      between.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    return between;
  }

  @Test
  void run_failsForMinutes_isCarriedByAMessageAndForHoursByTheDueIndex() {
    Task task = fixture.stored();
    fixture.receiver.then(BROKEN, BROKEN, BROKEN);
    for (int i = 0; i < 3; i++) {
      fixture.run(task);
      fixture.clock.set(fixture.nextTry(task));
    }

    assertThat(fixture.wakeUps.take())
        .containsExactly(
            new WakeUp.Relay(task.id(), Duration.ofSeconds(5)),
            new WakeUp.Relay(task.id(), Duration.ofMinutes(5)));
    assertThat(fixture.tasks.due(fixture.clock.instant().plusSeconds(60), 9))
        .extracting(due -> due.id())
        .containsExactly(task.id());
  }

  @Test
  void run_receiverNeverTakesAStatusInBetween_isToldThreeTimesAndTheEndAllTheSame() {
    Task task = fixture.processing();
    fixture.receiver.then(BROKEN, BROKEN, BROKEN);
    fixture.run(task);
    fixture.clock.advance(Duration.ofSeconds(5));
    fixture.run(task);
    fixture.clock.advance(Duration.ofMinutes(5));

    assertThat(fixture.run(task))
        .isEqualTo(new Relayed.Exhausted(CallerStatus.PROCESSING, "HTTP 500"));
    Task stored = fixture.stored(fixture.find(task));
    assertThat(fixture.run(stored)).isInstanceOf(Relayed.Settled.class);
    assertThat(fixture.statuses())
        .containsExactly("processing", "processing", "processing", "succeed");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void run_overloaded_comesWhenItAskedFor(int status) {
    Task task = fixture.stored();
    Instant asked = fixture.clock.instant().plus(Duration.ofHours(3));
    fixture.receiver.then(new Answered(status, asked));

    fixture.run(task);

    assertThat(fixture.nextTry(task)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"429, 1, 5", "503, -60, 5", "500, 3600, 5", "301, 3600, 5", "429, 9999999, 86400"})
  void run_asksForWhatIsNotObeyed_comesAsPlannedOrADayLaterAtMost(
      int status, long asked, long seconds) {
    Task task = fixture.stored();
    Instant now = fixture.clock.instant();
    fixture.receiver.then(new Answered(status, now.plusSeconds(asked)));

    fixture.run(task);

    assertThat(fixture.nextTry(task)).isEqualTo(now.plusSeconds(seconds));
  }

  @Test
  void run_inBetweenAndAskedToWaitForHours_isCarriedByAMessageAllTheSame() {
    Task task = fixture.submitted();
    fixture.receiver.then(new Answered(429, fixture.clock.instant().plus(Duration.ofHours(3))));

    fixture.run(task);

    assertThat(fixture.wakeUps.sent())
        .containsExactly(new WakeUp.Relay(task.id(), WakeUps.LONGEST_DELAY));
  }

  @Test
  void after_anyChance_isUpToATenthLaterAndNeverEarlier() {
    NextTry nextTry = new NextTry(RandomGenerator.of("L64X128MixRandom"));
    Instant now = fixture.clock.instant();
    RelayTry third = new RelayTry(now, CallerStatus.SUCCEED, 3, "HTTP 500", Duration.ofMillis(1));

    assertThat(
            IntStream.range(0, 1_000)
                .mapToObj(_ -> nextTry.after(third, Optional.empty(), now).orElseThrow())
                .distinct())
        .hasSizeGreaterThan(900)
        .allMatch(at -> !at.isBefore(now.plus(Duration.ofMinutes(30))))
        .allMatch(at -> !at.isAfter(now.plus(Duration.ofMinutes(33))));
  }
}
