package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Pace;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 4: whoever has learned a callback URL can say what he likes. */
final class ForgedCallbackTest {
  private static final Pace SLOW_TO_START =
      new Pace(Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofMillis(20));

  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.start(
          FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF).withPace(SLOW_TO_START));

  @AutoClose private final RecordingServer forger = new RecordingServer();
  private String taskId = "";
  private String providerTaskId = "";

  @BeforeEach
  void submit() {
    taskId = reeldock.submitted(Order.ofSamples());
    providerTaskId = reeldock.purchases(taskId).getFirst().id();
  }

  @Test
  void callback_forgedSuccess_theProvidersVideoIsStored() {
    Answer answer = report(CallbackBody.succeed(providerTaskId, taskId, forger.url("/forged.mp4")));
    reeldock.logs().await("[taskId=" + taskId + "] collected: ");
    Answer stored = reeldock.storedInTime(taskId);

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(forger.requests()).isEmpty();
    assertStoredVideoIsTheProviders(stored);
  }

  @Test
  void callback_forgedSuccessOfAnotherTask_changesNothing() {
    var before = reeldock.table().item(taskId);
    Answer answer =
        report(CallbackBody.succeed(providerTaskId, "0".repeat(32), forger.url("/forged.mp4")));

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(reeldock.table().item(taskId)).isEqualTo(before);
    assertStoredVideoIsTheProviders(reeldock.storedInTime(taskId));
    assertThat(forger.requests()).isEmpty();
  }

  @Test
  void callback_forgedFailure_theProvidersVideoIsStored() {
    Answer answer = report(CallbackBody.of(providerTaskId, taskId, "failed"));
    reeldock.logs().await("[taskId=" + taskId + "] collected: ");

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertStoredVideoIsTheProviders(reeldock.storedInTime(taskId));
  }

  @Test
  void callback_failureAfterTheEnd_changesNothing() {
    Answer stored = reeldock.storedInTime(taskId);
    var before = reeldock.table().item(taskId);
    Answer answer = report(CallbackBody.of(providerTaskId, taskId, "failed"));

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(reeldock.table().item(taskId)).isEqualTo(before);
    assertThat(reeldock.api().query(taskId).video("sha256")).isEqualTo(stored.video("sha256"));
  }

  private Answer report(String body) {
    return reeldock.api().post(reeldock.callbackUrl(taskId), body);
  }

  private void assertStoredVideoIsTheProviders(Answer stored) {
    byte[] video = reeldock.results().bytes(ResultFolder.videoKey(taskId));
    assertThat(video).hasSize(Integer.parseInt(stored.video("bytes"))).hasSizeGreaterThan(10_000);
    assertThat(stored.video("id")).isNotEqualTo("v1");
    assertThat(reeldock.purchases(taskId)).hasSize(1);
  }
}
