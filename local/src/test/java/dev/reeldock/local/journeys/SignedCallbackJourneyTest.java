package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Delivery;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The provider's console has a webhook secret, and so has the stack. */
final class SignedCallbackJourneyTest {
  private static final String SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";
  private static final String OLDER = "whsec_YW5vdGhlcnNlY3JldGFub3RoZXJzZWNyZXQ=";

  @Test
  void callback_signed_isTaken() {
    try (Reeldock reeldock = Reeldock.withoutSchedule(FakeKlingSettings.fast())) {
      putSecret(reeldock);
      reeldock.kling().signCallbacks(OLDER, SECRET);
      String taskId = reeldock.submitted(Order.ofSamples());

      reeldock.stored(taskId);
      assertThat(answers(reeldock, taskId)).isNotEmpty().containsOnly(200);
    }
  }

  @Test
  void callback_unsigned_isRefusedAndTheTaskIsStoredByAsking() {
    try (Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast())) {
      putSecret(reeldock);
      String taskId = reeldock.submitted(Order.ofSamples());

      reeldock.storedInTime(taskId);
      assertThat(answers(reeldock, taskId)).isNotEmpty().containsOnly(401);
      assertThat(reeldock.table().item(taskId)).doesNotContainKey("claim");
      reeldock.logs().await("[taskId=" + taskId + "] callback: UNSIGNED");
    }
  }

  private static void putSecret(Reeldock reeldock) {
    reeldock.putSecret("WebhookSecrets", "{\"webhook_secrets\":[\"" + SECRET + "\"]}");
  }

  private static Stream<Integer> answers(Reeldock reeldock, String taskId) {
    String providerTaskId = reeldock.purchases(taskId).getFirst().id();
    return reeldock.kling().deliveries().stream()
        .filter(delivery -> delivery.taskId().equals(providerTaskId))
        .map(Delivery::answer)
        .map(answer -> answer instanceof Delivery.Answered(int status) ? status : 0);
  }
}
