package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.TaskState;
import org.junit.jupiter.api.Test;

/** Promises 3 and 4: callbacks change when something is known, and never what. */
final class CallbackLossTest {
  @Test
  void callbacks_allLost_endAlike() {
    try (Reeldock reeldock = Reeldock.start(provider(CallbackStyle.OFF))) {
      String taskId = reeldock.submitted(Order.ofSamples());
      Answer answer = reeldock.storedInTime(taskId);

      assertThat(reeldock.kling().deliveries()).isEmpty();
      assertStoredOnce(reeldock, taskId, answer);
    }
  }

  @Test
  void callbacks_doubledAndReversed_endAlike() {
    try (Reeldock reeldock = Reeldock.start(provider(CallbackStyle.DOUBLED_AND_REVERSED))) {
      String taskId = reeldock.submitted(Order.ofSamples());
      Answer answer = reeldock.stored(taskId);
      Await.until("every callback", () -> reeldock.kling().deliveries().size() >= 6);

      assertThat(reeldock.kling().deliveries())
          .extracting(delivery -> delivery.status() + " " + delivery.attempt())
          .containsExactly(
              "succeed 1",
              "succeed 1",
              "processing 1",
              "processing 1",
              "submitted 1",
              "submitted 1");
      assertStoredOnce(reeldock, taskId, answer);
      assertThat(reeldock.api().query(taskId).taskStatus()).isEqualTo("succeed");
    }
  }

  private static void assertStoredOnce(Reeldock reeldock, String taskId, Answer answer) {
    assertThat(reeldock.kling().tasks()).hasSize(1);
    assertThat(reeldock.providerEnded(taskId).state()).isInstanceOf(TaskState.Succeeded.class);
    assertThat(reeldock.results().keys(taskId))
        .containsExactly(ResultFolder.videoKey(taskId), ResultFolder.documentKey(taskId));
    assertThat(reeldock.results().versions(ResultFolder.videoKey(taskId))).isOne();
    assertThat(answer.video("bytes"))
        .isEqualTo(
            Integer.toString(reeldock.results().bytes(ResultFolder.videoKey(taskId)).length));
    assertThat(reeldock.table().history(taskId))
        .containsSubsequence("created", "submitted", "finished", "stored")
        .doesNotHaveDuplicates();
  }

  private static FakeKlingSettings provider(CallbackStyle callbacks) {
    return FakeKlingSettings.fast().withCallbacks(callbacks);
  }
}
