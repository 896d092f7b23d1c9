package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.key;
import static dev.reeldock.callback.CallbackFixture.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Claims by somebody who has the right token: they wake us, and the provider's answer decides. */
final class ForgedCallbackTest {
  private static final URI FORGED = URI.create("https://v1.klingai.com/forged.mp4");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final Task task = tasks.submitted();

  ForgedCallbackTest() {
    fixture.source.serve(FORGED, Bytes.TWO);
  }

  @Test
  void run_forgedSuccessOfARunningTask_copiesNothing() {
    fixture.kling.work(task.id());
    deliver("succeed");
    fixture.collect(task);

    assertThat(state()).isEqualTo(StateName.PROCESSING);
    assertThat(fixture.source.opened()).isEmpty();
    assertThat(fixture.results.keys()).isEmpty();
  }

  @Test
  void run_forgedResultOfAFinishedTask_isNotCopied() {
    fixture.succeed(task, Bytes.ONE);
    deliver("succeed");
    fixture.collect(task);

    assertThat(fixture.source.opened()).containsExactly(url(task.id(), 1));
    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.ONE);
  }

  @Test
  void run_forgedSuccessOfAFailedTask_isFailed() {
    fixture.kling.fail(task.id(), "blurred");
    deliver("succeed");
    fixture.collect(task);

    assertThat(state()).isEqualTo(StateName.FAILED);
    assertThat(fixture.source.opened()).isEmpty();
  }

  @Test
  void run_forgedFailureOfARunningTask_doesNotFailIt() {
    deliver("failed");
    fixture.collect(task);
    fixture.succeed(task, Bytes.ONE);
    fixture.collect(task);

    assertThat(state()).isEqualTo(StateName.STORED);
  }

  @Test
  void run_forgedSuccessOfATaskThatWasNeverBought_buysItOnce() {
    Task queued = tasks.queued();
    fixture.deliver(queued, CallbackFixture.body("666", "succeed"));
    fixture.collect(queued);
    tasks.dispatch(queued);

    assertThat(fixture.kling.salesOf(queued.id())).isEqualTo(1);
    assertThat(fixture.find(queued).state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(queued.id())));
  }

  private void deliver(String status) {
    String body =
        """
        {"task_id":"%s","task_status":"%s","task_result":{"videos":[{"id":"v-1","url":"%s"}]}}\
        """
            .formatted(fixture.kling.providerTaskId(task.id()), status, FORGED);
    assertThat(fixture.deliver(task, body)).isEqualTo(Received.SAVED_AND_WOKEN);
  }

  private StateName state() {
    return fixture.find(task).state().name();
  }
}
