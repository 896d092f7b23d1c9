package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import org.junit.jupiter.api.Test;

/** An attempt that was refused while an earlier one was in doubt: asking decides. */
final class DoubtRefusalTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_refusalSavedAndNotFoundLate_failsWithIt() {
    Task task = tasks.saveRefusal(tasks.notBoughtInDoubt());
    fixture.clock.advance(COUNTS_AFTER);

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.FAILED);

    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Failed(null, new Failure.Refused(Tasks.REFUSAL, false), null));
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_refusalSavedAndNotFoundTooEarly_doesNotFail() {
    Task task = tasks.saveRefusal(tasks.notBoughtInDoubt());

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.LATER);
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitting());
  }

  @Test
  void run_refusalSavedAndFound_isAdoptedAndTheRefusalForgotten() {
    Task task = tasks.saveRefusal(tasks.boughtInDoubt());
    fixture.collect(task);

    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Submitted.class);
    assertThat(fixture.find(task).attempts().refusal()).isNull();
  }
}
