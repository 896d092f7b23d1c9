package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.task.Failure;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A task that the provider has named: only the provider's own answer moves it. */
final class FollowTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final ProviderTaskId id = fixture.kling.providerTaskId(task.id());

  @Test
  void run_unknownStatus_keepsTheState() {
    answer(new Snapshot(id, TaskStatus.UNKNOWN, "", List.of(), null));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.LATER);
    assertThat(fixture.find(task).state()).isEqualTo(task.state());
  }

  @Test
  void run_noNews_asksAgainMoreAndMoreSeldom() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      fixture.collect(task);
      waits.add(Duration.between(fixture.clock.instant(), fixture.find(task).dueAt()));
    }

    assertThat(waits)
        .extracting(Duration::toSeconds)
        .containsExactly(30L, 60L, 120L, 240L, 480L, 600L, 600L);
  }

  @Test
  void run_processing_isRaisedOnceAndToldOnce() {
    fixture.kling.work(task.id());
    fixture.collect(task);
    fixture.collect(task);

    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Processing(id));
    assertThat(fixture.find(task).history())
        .filteredOn(entry -> entry.event().equals("processing"))
        .hasSize(1);
  }

  @Test
  void run_statusGoesBackwards_keepsWhatWasKnown() {
    fixture.kling.work(task.id());
    fixture.collect(task);
    answer(new Snapshot(id, TaskStatus.SUBMITTED, "", List.of(), null));
    fixture.collect(task);

    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Processing(id));
  }

  @Test
  void run_failed_failsInTheProvidersWordsAndWakesThePool() {
    fixture.kling.fail(task.id(), "blurred");

    assertThat(fixture.collect(task)).isEqualTo(Collected.FAILED);
    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Failed(id, new Failure.Generation("blurred"), null));
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_ended_isNeverLeftAndItsWakeUpIsSentAgain() {
    fixture.kling.fail(task.id(), "blurred");
    fixture.wakeUps.failNext(1);
    assertThatThrownBy(() -> fixture.collect(task)).isInstanceOf(WakeUpException.class);
    fixture.succeed(task, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.HAD_ENDED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Failed.class);
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_failedArrivesAfterAnotherWorkerFinished_isOvertaken() {
    answer(new Snapshot(id, TaskStatus.FAILED, "late", List.of(), null));
    fixture.provider.whileNextAnswerTravels(() -> {
      fixture.succeed(task, Bytes.TWO);
      fixture.collect(task);
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }

  @Test
  void run_unknownTask_isSaidSo() {
    assertThat(fixture.collect.run(new TaskId("f".repeat(32)), fixture.later()))
        .isEqualTo(Collected.UNKNOWN);
  }

  private void answer(Snapshot snapshot) {
    fixture.kling.answerNextQuery(new QueryAnswer.Found(snapshot));
  }
}
