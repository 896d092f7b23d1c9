package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.BODY;
import static dev.reeldock.submit.SubmitFixture.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStoreException;
import org.junit.jupiter.api.Test;

/** A table that fails in the middle of a call: nothing is bought unrecorded, nothing is lost. */
final class SubmitCrashTest {
  private final SubmitFixture fixture = new SubmitFixture();

  @Test
  void run_createFails_throwsAndCallsNobody() {
    fixture.tasks.failNextWrites(1);

    assertThatThrownBy(() -> fixture.submit.run(call(BODY))).isInstanceOf(TaskStoreException.class);
    assertThat(fixture.kling.submissions()).isEmpty();
  }

  @Test
  void run_createGivesNoAnswer_throwsAndLeavesATaskThatIsDue() {
    fixture.tasks.withholdNextAnswers(1);

    assertThatThrownBy(() -> fixture.submit.run(call(BODY))).isInstanceOf(TaskStoreException.class);
    assertThat(fixture.kling.submissions()).isEmpty();
    assertRecoverable(fixture.only());
  }

  @Test
  void run_acceptanceNotRecorded_isTakenAndDue() {
    fixture.provider.duringNextSubmit(() -> fixture.tasks.failNextWrites(1));

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);
    assertThat(fixture.kling.sales()).isEqualTo(1);
    assertRecoverable(fixture.only());
  }

  @Test
  void run_refusalNotRecorded_isTakenAndDue() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.provider.duringNextSubmit(() -> fixture.tasks.failNextWrites(1));

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);
    assertRecoverable(fixture.only());
  }

  @Test
  void run_refusalThatComesAfterTheTaskWentOn_isNotTheCallersAnswer() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.provider.duringNextSubmit(this::sendBackToQueue);

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);
    assertThat(fixture.only().state()).isEqualTo(new TaskState.Queued());
  }

  private void sendBackToQueue() {
    Task task = fixture.only();
    fixture.tasks.write(task.id(), SubmitWrites.notFound(task, fixture.clock.instant()));
  }

  private void assertRecoverable(Task task) {
    assertThat(task.state()).isEqualTo(new TaskState.Submitting());
    assertThat(task.dueAt()).isEqualTo(fixture.clock.instant().plusSeconds(30));
  }
}
