package dev.reeldock.local.journeys;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receivers that are down: for two days, and for longer than anybody waits. */
final class RelayScheduleJourneyTest {
  private static final List<Duration> SCHEDULE =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(10),
          Duration.ofHours(24),
          Duration.ofHours(24));

  /** The record has whole milliseconds. */
  private static final Duration ROUNDED = Duration.ofMillis(2);

  @AutoClose private static final CallersReceiver receiver = new CallersReceiver();

  @AutoClose
  private static final Reeldock reeldock = Reeldock.startWith(FakeKlingSettings.fast(), receiver);

  @BeforeAll
  static void putSecret() {
    reeldock.putSecret("RelaySecrets", RelaySecret.of(RelaySecret.OF_DEFAULT));
  }

  private static Job stored(String path) {
    Job job = Job.submitted(reeldock, Order.ofSamples().callbackUrl(receiver.url(path)));
    job.stored();
    return job;
  }

  /** Lets so many waits of the schedule go by, the first of them after that try. */
  private static Duration letPass(Job job, int first, int waits) {
    RelayTries end = new RelayTries(job, "succeed");
    Duration passed = Duration.ZERO;
    for (int number = first; number < first + waits; number++) {
      Duration planned = SCHEDULE.get(number - 1);
      Duration wait = end.nextAfter(number);
      assertThat(wait)
          .isBetween(planned.minus(ROUNDED), planned.multipliedBy(11).dividedBy(10).plus(ROUNDED));
      reeldock.table().elapseRelay(job.taskId(), wait.plusMinutes(2));
      passed = passed.plus(wait);
    }
    return passed;
  }

  private static List<HeardNotice> ofTheEnd(String path) {
    return receiver.heardAt(path).stream().filter(it -> it.status().equals("succeed")).toList();
  }

  @Test
  void receiverDownForTwoDays_isTriedAsScheduledAndToldOnce() {
    receiver.answerAt("/down", CallersReceiver.answers(503));
    Job job = stored("/down");
    RelayTries end = new RelayTries(job, "succeed");
    Duration down = letPass(job, 1, 3);
    Duration _ = end.nextAfter(4);
    receiver.answerAt("/down", CallersReceiver.BREAKS_OFF);
    down = down.plus(letPass(job, 4, 4));
    Duration _ = end.nextAfter(8);
    receiver.answerAt("/down", CallersReceiver.answers(204));
    down = down.plus(letPass(job, 8, 1));
    end.await("HTTP 204");

    assertThat(down).isGreaterThan(Duration.ofDays(2));
    assertThat(end.came())
        .isEqualTo(
            Stream.of(nCopies(4, "HTTP 503"), nCopies(4, "BROKEN_OFF"), List.of("HTTP 204"))
                .flatMap(List::stream)
                .toList());
    assertThat(ofTheEnd("/down"))
        .hasSize(9)
        .allMatch(notice -> notice.id().equals(job.taskId() + "-succeed"))
        .allMatch(notice -> notice.isSignedBy(RelaySecret.OF_DEFAULT));
    assertThat(reeldock.table().item(job.taskId())).doesNotContainKey("dueAt");
  }

  @Test
  void receiverDownForThreeDays_callsAPersonAndIsToldWhenTheCallerAsks() {
    receiver.answerAt("/never", CallersReceiver.answers(500));
    Job job = stored("/never");
    Duration _ = letPass(job, 1, SCHEDULE.size());
    reeldock.logs().await("[taskId=" + job.taskId() + "] relay exhausted; ");

    assertThat(ofTheEnd("/never")).hasSize(10);
    assertThat(reeldock.table().item(job.taskId())).doesNotContainKey("dueAt");
    assertThat(reeldock.person().explain(job.taskId()).text())
        .contains("Its caller was told: succeed, in vain: every try has failed.")
        .contains("succeed, try 10: HTTP 500 after ");

    receiver.answerAt("/never", CallersReceiver.answers(200));
    assertThat(job.tellAgain().httpStatus()).isEqualTo(200);
    new RelayTries(job, "succeed").await("HTTP 200");
    assertThat(job.relays().text("/data/ending")).isEqualTo("delivered");
    assertThat(ofTheEnd("/never"))
        .hasSize(11)
        .extracting(HeardNotice::id)
        .containsOnly(job.taskId() + "-succeed");
    assertThat(reeldock.table().item(job.taskId())).doesNotContainKey("dueAt");
  }
}
