package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Promise 2: an answer that never comes is found out by asking, and nothing is bought twice. */
final class LostAnswerTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Test
  void submit_answerLostAfterAccepting_isAdoptedByItsCallback() {
    try (Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast())) {
      reeldock.kling().faults().loseNextCreateAfterAccepting();
      String taskId = reeldock.submitted(Order.ofSamples());
      Answer _ = reeldock.stored(taskId);

      assertThat(reeldock.kling().tasks()).hasSize(1);
      assertThat(reeldock.kling().count(Route.CREATE)).isOne();
    }
  }

  @Test
  void submit_answerAndCallbacksLost_isAdoptedByAsking() {
    try (Reeldock reeldock = Reeldock.start(withoutCallbacks())) {
      reeldock.kling().faults().loseNextCreateAfterAccepting();
      String taskId = reeldock.submitted(Order.ofSamples());
      String before = reeldock.table().state(taskId);
      Answer _ = reeldock.storedInTime(taskId);

      assertThat(before).isEqualTo("submitting");
      assertThat(reeldock.kling().tasks()).hasSize(1);
      assertThat(reeldock.kling().count(Route.CREATE)).isOne();
      assertThat(reeldock.table().history(taskId))
          .containsSubsequence("created", "ambiguous", "submitted", "finished", "stored");
    }
  }

  @Test
  void submit_answerLostBeforeAccepting_isSentAgainOnlyWhenNoCallCanBeOnItsWay() {
    try (Reeldock reeldock = Reeldock.start(withoutCallbacks())) {
      reeldock.kling().faults().loseNextCreateBeforeAccepting();
      String taskId = reeldock.submitted(Order.ofSamples());
      reeldock.table().makeDue(taskId);
      reeldock.logs().await("[taskId=" + taskId + "] collected: LATER: not found, asked too early");
      long sentBefore = reeldock.kling().count(Route.CREATE);
      reeldock.table().elapse(taskId, A_MINUTE);
      reeldock.logs().await("[taskId=" + taskId + "] collected: BACK_TO_QUEUE");
      Answer _ = reeldock.storedInTime(taskId);

      assertThat(sentBefore).isOne();
      assertThat(reeldock.kling().count(Route.CREATE)).isEqualTo(2);
      assertThat(reeldock.kling().tasks()).hasSize(1);
      assertThat(reeldock.purchases(taskId)).hasSize(1);
    }
  }

  private static FakeKlingSettings withoutCallbacks() {
    return FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF);
  }
}
