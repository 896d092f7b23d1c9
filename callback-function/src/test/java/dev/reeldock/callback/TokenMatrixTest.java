package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CallbackApi.Answer;
import dev.reeldock.task.Task;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens that are almost right, through the function: all one answer, and nothing else. */
final class TokenMatrixTest {
  private static final Answer NOT_FOUND = new Answer(404, "Not found");

  /** Of the mac, of the expiry, of paths, of other scripts and of none. */
  private static final List<String> ALPHABETS =
      List.of(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
          ".+/=~%:;,!'()*@&$?#",
          "\u00e9\u0430\u03bf\u0661\uff11\u212a\u00a0\u2028",
          " \t\r\n\u0000\u007f");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final Task task = tasks.submitted();
  private final String id = task.id().value();
  private final Instant now = fixture.clock.instant();
  private final Instant expiry = now.plusSeconds(60);
  private final String token = fixture.tokens.issue(id, expiry);
  private final CallbackApi api = new CallbackApi(fixture.callbacks);
  private final String body = fixture.body(task, "succeed");

  @AfterEach
  void nothingHasHappened() {
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
    assertThat(fixture.tasks.calls()).doesNotContain("write claim");
    assertThat(api.log()).isNotEmpty().containsOnly("callback: NOT_FOUND");
  }

  @Test
  void handleRequest_anyCharacterChanged_isNotFound() {
    for (int i = 0; i < token.length(); i++) {
      for (String alphabet : ALPHABETS) {
        changed(i, alphabet).forEach(this::assertNotFound);
      }
    }
  }

  private List<String> changed(int place, String alphabet) {
    return alphabet
        .chars()
        .filter(character -> character != token.charAt(place))
        .mapToObj(Character::toString)
        .map(other -> token.substring(0, place) + other + token.substring(place + 1))
        .toList();
  }

  @Test
  void handleRequest_truncated_isNotFound() {
    for (int i = 0; i < token.length(); i++) {
      assertNotFound(token.substring(0, i));
      assertNotFound(token.substring(i + 1));
      assertNotFound(token.substring(0, i) + token.substring(i + 1));
    }
  }

  @Test
  void handleRequest_extended_isNotFound() {
    for (String more : List.of(".", "=", "A", " ", "." + token, token, "\n")) {
      assertNotFound(token + more);
      assertNotFound(more + token);
    }
  }

  @Test
  void handleRequest_tokenOfAnotherTask_isNotFound() {
    String other = tasks.submitted().id().value();

    assertNotFound(fixture.tokens.issue(other, expiry));
    assertThat(api.post(other, token, body)).isEqualTo(NOT_FOUND);
  }

  @Test
  void handleRequest_expiredASecondAgo_isNotFound() {
    assertNotFound(fixture.tokens.issue(id, now.minusSeconds(1)));
    assertNotFound(fixture.tokens.issue(id, now));
  }

  @Test
  void handleRequest_keyAfterItsEnd_isNotFound() {
    fixture.secrets.put("callback-keys", "the next key");
    fixture.secrets.put("callback-keys", "the key after that");

    assertNotFound(token);
    String keyNow = fixture.tokens.issue(id, expiry).substring(0, token.indexOf('.'));
    assertNotFound(keyNow + token.substring(token.indexOf('.')));
  }

  private void assertNotFound(String almost) {
    assertThat(api.post(id, almost, body)).as(almost).isEqualTo(NOT_FOUND);
  }
}
