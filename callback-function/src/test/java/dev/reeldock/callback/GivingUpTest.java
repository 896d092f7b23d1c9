package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import org.junit.jupiter.api.Test;

/** A person ends a task. */
final class GivingUpTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_notEnded_failsAndWakesThePoolAndSaysWhatThatMeans() {
    Task task = tasks.submitted();

    Said said = giveUp(task);

    assertThat(said.done()).isTrue();
    assertThat(said.text()).contains("is not stored any more", "was paid for");
    assertThat(fixture.find(task).state())
        .isInstanceOfSatisfying(
            TaskState.Failed.class,
            failed ->
                assertThat(failed.failure()).isEqualTo(new Failure.GivenUp("nobody wants it")));
    assertThat(fixture.find(task).dueAt()).isNull();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_lateResult_isNotStored() {
    Task task = tasks.submitted();
    giveUp(task);
    fixture.succeed(task, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.HAD_ENDED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Failed.class);
  }

  @Test
  void run_ended_isRefusedWithItsEnd() {
    Task task = tasks.submitted();
    fixture.succeed(task, Bytes.TWO);
    fixture.collect(task);

    Said said = giveUp(task);

    assertThat(said.done()).isFalse();
    assertThat(said.text()).contains("It is stored: 1 artifact(s) below tasks/" + task.id() + "/.");
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }

  @Test
  void run_poolCannotBeWoken_isDoneAllTheSame() {
    Task task = tasks.queued();
    fixture.wakeUps.failNext(1);

    assertThat(giveUp(task).done()).isTrue();
    assertThat(fixture.find(task).waiting()).isFalse();
  }

  @Test
  void run_unknownTask_isRefused() {
    Task other = new Tasks(new CallbackFixture()).submitted();

    assertThat(giveUp(other).text()).startsWith("There is no task " + other.id());
  }

  private Said giveUp(Task task) {
    return fixture.operate(new Command.GiveUp(task.id(), "nobody wants it"));
  }
}
