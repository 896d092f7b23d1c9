package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStoreException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries with the right token and a body that cannot be used. */
final class CallbackBodyTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final Task task = tasks.submitted();
  private final String id = task.id().value();
  private final Instant expiry = fixture.clock.instant().plusSeconds(60);
  private final String token = fixture.tokens.issue(id, expiry);
  private final String body = fixture.body(task, "succeed");

  @Test
  void receive_moreThan64Kilobytes_isTooLarge() {
    String most = body + " ".repeat(64 * 1024 - body.length());

    assertThat(receive(id, token, most + " ")).isEqualTo(Received.TOO_LARGE);
    assertUntouched();
    assertThat(receive(id, token, most)).isEqualTo(Received.SAVED_AND_WOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"succeed\"", "{}", "{\"task_id\":\"\"}", "<xml/>"})
  void receive_unreadable_changesNothing(String unreadable) {
    assertThat(receive(id, token, unreadable)).isEqualTo(Received.UNREADABLE);
    assertUntouched();
  }

  @Test
  void receive_nestedTooDeep_isUnreadable() {
    assertThat(receive(id, token, "{\"a\":".repeat(10_000))).isEqualTo(Received.UNREADABLE);
  }

  @Test
  void receive_numberOfABillionDigits_isNotSpelledOut() {
    String bomb = "{\"task_id\":1e2147483647,\"task_status\":\"succeed\"}";

    assertThat(receive(id, token, bomb)).isEqualTo(Received.OF_ANOTHER_TASK);
    assertUntouched();
  }

  @Test
  void receive_tableFails_throwsSoThatTheProviderRepeats() {
    fixture.tasks.failNextWrites(1);

    assertThatThrownBy(() -> receive(id, token, body)).isInstanceOf(TaskStoreException.class);
    assertThat(receive(id, token, body)).isEqualTo(Received.SAVED_AND_WOKEN);
  }

  private void assertUntouched() {
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  private Received receive(String taskId, String given, String text) {
    return fixture.callbacks.receive(
        taskId, given, WebhookSignature.NONE, text.getBytes(StandardCharsets.UTF_8));
  }
}
