package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An attempt of which nobody knows whether it bought the task. */
final class DoubtTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_notFoundTooEarly_onlyMovesTheNextLook() {
    Task task = tasks.notBoughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER.minusMillis(1));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.LATER);

    Task after = fixture.find(task);
    assertThat(after.dueAt()).isEqualTo(VirtualClock.START.plus(COUNTS_AFTER));
    assertThat(after.state()).isEqualTo(task.state());
    assertThat(after.attempts()).isEqualTo(task.attempts());
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void run_notFoundAskedTooEarlyAndAnsweredLate_doesNotCount() {
    Task task = tasks.notBoughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER.minusMillis(1));
    fixture.provider.whileNextAnswerTravels(() -> fixture.clock.advance(Duration.ofSeconds(19)));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.LATER);
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitting());
  }

  @Test
  void run_notFoundLate_goesBackToTheQueueDoubtedAndWakesThePool() {
    Task task = tasks.submitting();
    fixture.clock.advance(COUNTS_AFTER);

    assertThat(fixture.collect(task)).isEqualTo(Collected.BACK_TO_QUEUE);

    Task after = fixture.find(task);
    assertThat(after.state()).isEqualTo(new TaskState.Queued());
    assertThat(after.waiting()).isTrue();
    assertThat(after.attempts().doubted()).isTrue();
    assertThat(after.dueAt()).isEqualTo(fixture.clock.instant().plusSeconds(60));
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_neverBought_isBoughtOnceInTheEnd() {
    Task task = tasks.notBoughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.collect(task);
    tasks.dispatch(task);

    assertThat(fixture.kling.salesOf(task.id())).isEqualTo(1);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Submitted.class);
  }

  @Test
  void run_boughtAndNotListedYet_isBoughtOnceInTheEnd() {
    Task task = tasks.boughtInDoubt();
    fixture.kling.answerNextQuery(new QueryAnswer.NotFound());
    fixture.collect(task);
    fixture.clock.set(VirtualClock.START.plus(COUNTS_AFTER));
    fixture.collect(task);

    assertThat(fixture.kling.sales()).isEqualTo(1);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Submitted.class);
  }

  @Test
  void run_boughtAndListedFarTooLate_isBoughtOnceWhereUsedIdsAreRefused() {
    Task task = tasks.boughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.kling.answerNextQuery(new QueryAnswer.NotFound());
    fixture.collect(task);
    tasks.dispatch(task);
    fixture.collect(task);

    assertThat(fixture.kling.sales()).isEqualTo(1);
    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
  }

  @Test
  void run_found_isAdoptedByOurOwnId() {
    Task task = tasks.boughtInDoubt();

    fixture.collect(task);

    Task after = fixture.find(task);
    assertThat(fixture.kling.queries()).containsExactly(task.id().value());
    assertThat(after.state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
    assertThat(after.attempts().doubted()).isFalse();
    assertThat(after.waiting()).isFalse();
  }

  @Test
  void run_foundAndDone_isStoredByTheSameLook() {
    Task task = tasks.boughtInDoubt();
    fixture.succeed(task, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.kling.queries()).hasSize(1);
  }

  @Test
  void run_noReadableAnswer_changesNothingButTheNextLook() {
    Task task = tasks.notBoughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.kling.answerNextQuery(new QueryAnswer.Unclear("HTTP 502"));

    assertThat(fixture.collect(task)).isEqualTo(Collected.later("HTTP 502"));
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitting());
    assertThat(fixture.find(task).dueAt()).isEqualTo(fixture.clock.instant().plusSeconds(30));
  }
}
