package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Tokens;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.task.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may report on a task. Each forgery differs from the valid delivery in one thing. */
final class CallbackTokenTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final Task task = tasks.submitted();
  private final String id = task.id().value();
  private final Instant expiry = fixture.clock.instant().plusSeconds(60);
  private final String token = fixture.tokens.issue(id, expiry);
  private final String body = fixture.body(task, "succeed");

  @Test
  void receive_validToken_isSaved() {
    assertThat(receive(id, token, body)).isEqualTo(Received.SAVED_AND_WOKEN);
  }

  @Test
  void receive_tokenOfTheKeyBefore_isSaved() {
    fixture.secrets.put("callback-keys", "the next key");

    assertThat(receive(id, token, body)).isEqualTo(Received.SAVED_AND_WOKEN);
  }

  @Test
  void receive_tokenOfAKeyTwoBefore_isNotFound() {
    fixture.secrets.put("callback-keys", "the next key");
    fixture.secrets.put("callback-keys", "the key after that");

    assertNotFound(id, token);
  }

  @Test
  void receive_oneCharacterChanged_isNotFound() {
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'a' ? 'b' : 'a';
      assertNotFound(id, token.substring(0, i) + other + token.substring(i + 1));
    }
  }

  @Test
  void receive_truncated_isNotFound() {
    for (int length = 0; length < token.length(); length++) {
      assertNotFound(id, token.substring(0, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "0.", "..", "-1.", "zzzzzzzzzzzzzzzzzzzz.a", "\u0661.a", "%"})
  void receive_noToken_isNotFound(String text) {
    assertNotFound(id, text);
  }

  @Test
  void receive_tokenOfAnotherTask_isNotFound() {
    assertNotFound(id, fixture.tokens.issue(tasks.submitted().id().value(), expiry));
  }

  @Test
  void receive_tokenOfAnotherPurpose_isNotFound() {
    Tokens artifact = new Tokens("artifact", new KeyRing(fixture.secrets, "callback-keys"));

    assertNotFound(id, artifact.issue(id, expiry));
  }

  @Test
  void receive_laterExpiryUnderTheSameMac_isNotFound() {
    String later = Long.toString(expiry.plusSeconds(1).getEpochSecond(), 36);

    assertNotFound(id, token.replaceFirst("\\.[^.]+\\.", "." + later + "."));
    assertNotFound(id, token.replaceFirst("\\.[^.]+\\.", ".0."));
  }

  @Test
  void receive_expired_isNotFound() {
    fixture.clock.set(expiry);

    assertNotFound(id, token);
  }

  @Test
  void receive_unknownTaskWithATokenOfOurs_isNotFound() {
    String unknown = "1".repeat(32);

    assertNotFound(unknown, fixture.tokens.issue(unknown, expiry));
    assertNotFound("no-task", fixture.tokens.issue("no-task", expiry));
    assertNotFound(id.toUpperCase(Locale.ROOT) + "A", token);
  }

  @Test
  void receive_wrongTokenAndUnusableBody_tellsNothingOfTheBody() {
    assertThat(receive(id, "wrong", "x".repeat(70_000))).isEqualTo(Received.NOT_FOUND);
    assertThat(receive(id, "wrong", "{")).isEqualTo(Received.NOT_FOUND);
  }

  private void assertNotFound(String taskId, String given) {
    assertThat(receive(taskId, given, body)).isEqualTo(Received.NOT_FOUND);
    assertUntouched();
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
