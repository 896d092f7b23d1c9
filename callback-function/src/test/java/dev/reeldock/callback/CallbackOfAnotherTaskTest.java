package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that name another task than the token: nothing changes. */
final class CallbackOfAnotherTaskTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final Task task = tasks.submitted();

  @ParameterizedTest
  @ValueSource(strings = {"submitted", "processing", "succeed", "failed"})
  void receive_bodyWithAnotherProviderTask_changesNothing(String status) {
    Received received = fixture.deliver(task, CallbackFixture.body("666", status));

    assertThat(received).isEqualTo(Received.OF_ANOTHER_TASK);
    assertThat(received.httpStatus()).isEqualTo(200);
    assertUntouched();
  }

  @Test
  void receive_bodyWithAnotherExternalId_changesNothing() {
    String body =
        """
        {"task_id":"%s","task_status":"succeed","task_info":{"external_task_id":"%s"}}\
        """
            .formatted(fixture.kling.providerTaskId(task.id()), "0".repeat(32));

    assertThat(fixture.deliver(task, body)).isEqualTo(Received.OF_ANOTHER_TASK);
    assertUntouched();
  }

  private void assertUntouched() {
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }
}
