package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Delays;
import dev.reeldock.task.DueTask;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.WatchWrites;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty tasks wait while the provider takes none, and then it takes them again. */
final class RefusedPoolTest {
  private static final int WAITING = 50;
  private static final int MINUTES = 30;
  private static final SubmitAnswer WRONG_KEY =
      new SubmitAnswer.Refused(new Refusal(1002, "api key not found", 401), true);

  private final SubmitFixture fixture = new SubmitFixture();
  private final Task oldest = fixture.queued();
  private final List<Marked> marked = new ArrayList<>();

  RefusedPoolTest() {
    IntStream.range(1, WAITING).forEach(_ -> fixture.queued());
  }

  static List<SubmitAnswer> refusalsOfThePool() {
    return List.of(
        WRONG_KEY,
        Provider.REFUSES_ACCOUNT,
        Provider.BUSY,
        new SubmitAnswer.Busy(new Refusal(1302, "too many requests", 429)),
        new SubmitAnswer.Busy(new Refusal(5001, "maintenance", 503)));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfThePool")
  void run_refusedForLong_triesTheOldestOnceAMinuteAndFailsNobody(SubmitAnswer answer) {
    refuseForLong(answer);

    assertThat(fixture.kling.submissions())
        .hasSize(MINUTES)
        .allMatch(tried -> tried.id().equals(oldest.id()));
    assertThat(fixture.tasks.tasks()).extracting(Task::state).containsOnly(new TaskState.Queued());
    assertThat(fixture.waiting()).hasSize(WAITING);
  }

  @ParameterizedTest
  @MethodSource("refusalsOfThePool")
  void run_takenAgain_submitsAllInTheNextMinute(SubmitAnswer answer) {
    refuseForLong(answer);
    minute();

    assertThat(fixture.kling.sales()).isEqualTo(WAITING);
    assertThat(fixture.waiting()).isEmpty();
    assertThat(fixture.tasks.tasks()).allMatch(task -> task.attention().isEmpty());
  }

  @Test
  void run_keyWrongForLong_callsAPersonOnce() {
    refuseForLong(WRONG_KEY);
    minute();

    assertThat(marked).containsExactly(new Marked(oldest.id(), Attention.Reason.ACCOUNT_REFUSED));
    assertThat(marked.getFirst().words())
        .isEqualTo(
            "[taskId="
                + oldest.id()
                + "] needs attention: ACCOUNT_REFUSED; look: make explain TASK="
                + oldest.id());
  }

  @Test
  void run_keyWrongAndAlsoWokenByCallers_callsAPersonOnce() {
    for (int i = 0; i < MINUTES; i++) {
      fixture.kling.answerNextSubmit(WRONG_KEY);
      drain();
    }

    assertThat(marked).hasSize(1);
  }

  @Test
  void run_keyWrongASecondTime_callsAPersonAgain() {
    refuseForLong(WRONG_KEY);
    fixture.kling.limitSlots(1);
    minute();
    refuseForLong(WRONG_KEY);

    assertThat(marked).hasSize(2).doesNotHaveDuplicates();
  }

  private void refuseForLong(SubmitAnswer answer) {
    for (int i = 0; i < MINUTES; i++) {
      fixture.kling.answerNextSubmit(answer);
      minute();
    }
  }

  /** As ReconcileFunction does it: moves what is due, and wakes the pool once. */
  private void minute() {
    fixture.clock.advance(Duration.ofMinutes(1));
    Instant now = fixture.clock.instant();
    Instant next = now.plus(Delays.BETWEEN_WAKE_UPS);
    List<DueTask> due = fixture.tasks.due(now, WAITING);
    due.forEach(task -> fixture.tasks.write(task.id(), WatchWrites.bump(task.dueAt(), next, now)));
    if (!due.isEmpty()) {
      drain();
    }
  }

  private void drain() {
    fixture.dispatch.run(
        POOL, () -> true, tried -> tried.outcome().marked().ifPresent(marked::add));
  }
}
