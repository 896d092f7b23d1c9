package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The caller's own name for a task. The provider is given ours. */
final class ExternalIdTest {
  private static final String EXTERNAL_ID = "scene 7/take 2";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  private static String taskId = "";

  @BeforeAll
  static void submit() {
    taskId = reeldock.submitted(order());
    Answer _ = reeldock.stored(taskId);
  }

  @Test
  void query_byExternalId_isTheTask() {
    Answer answer = reeldock.api().query("scene%207%2Ftake%202");

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.taskId()).isEqualTo(taskId);
    assertThat(answer.text("/data/task_info/external_task_id")).isEqualTo(EXTERNAL_ID);
    assertThat(answer.video("sha256")).isEqualTo(reeldock.api().query(taskId).video("sha256"));
  }

  @Test
  void submit_usedExternalId_isRefusedAndNotBought() {
    Answer answer = reeldock.api().submit(order());

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(1201);
    assertThat(answer.message()).isEqualTo("External_task_id " + EXTERNAL_ID + " already exists");
    assertThat(reeldock.kling().tasks()).hasSize(1);
  }

  @Test
  void provider_submittedTask_wasGivenOurId() {
    assertThat(reeldock.kling().tasks())
        .extracting(task -> task.order().externalTaskId())
        .containsExactly(taskId);
  }

  private static Order order() {
    return Order.ofSamples().externalTaskId(EXTERNAL_ID);
  }
}
