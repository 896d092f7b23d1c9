package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.Tokens;
import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Promise 4: without the very token of a task, nobody can report on it, or learn that it exists.
 */
final class CallbackTokenTest {
  private static final String UNKNOWN_TASK = "0123456789abcdef0123456789abcdef";

  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.withoutSchedule(FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF));

  private static String taskId = "";
  private static String otherTaskId = "";
  private static String token = "";

  @BeforeAll
  static void submit() {
    taskId = reeldock.submitted(Order.ofSamples());
    otherTaskId = reeldock.submitted(Order.ofSamples());
    token = lastPart(reeldock.callbackUrl(taskId));
  }

  @Test
  void callback_missingToken_isNotFound() {
    assertNotFound("");
  }

  @Test
  void callback_tamperedToken_isNotFound() {
    int middle = token.length() / 2;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    assertNotFound("/" + token.substring(0, middle) + other + token.substring(middle + 1));
  }

  @Test
  void callback_tokenOfAnotherTask_isNotFound() {
    assertNotFound("/" + lastPart(reeldock.callbackUrl(otherTaskId)));
  }

  @Test
  void callback_tokenOfAnotherKey_isNotFound() {
    Instant future = Instant.now().plusSeconds(1000);
    assertNotFound("/" + tokens("forged".repeat(10)).issue(taskId, future));
  }

  @Test
  void callback_expiredToken_isNotFound() {
    Instant past = Instant.now().minusSeconds(1);
    assertNotFound("/" + tokens(reeldock.secret("CallbackKey")).issue(taskId, past));
  }

  @Test
  void callback_tokenWithoutItsExpiry_isNotFound() {
    assertNotFound("/" + token.replaceFirst("\\.[^.]+\\.", ".0."));
  }

  @Test
  void callback_tokenWithoutItsMac_isNotFound() {
    assertNotFound("/" + token.substring(0, token.lastIndexOf('.') + 1));
  }

  @Test
  void callback_unknownTaskWithItsValidToken_isNotFound() {
    String valid = tokens(reeldock.secret("CallbackKey")).issue(UNKNOWN_TASK, null);
    URI url = reeldock.callbackUrl(taskId).resolve("/callbacks/" + UNKNOWN_TASK + "/" + valid);

    assertSameNotFound(
        reeldock.api().post(url, CallbackBody.of("provider-task", UNKNOWN_TASK, "succeed")));
  }

  @Test
  void callback_validToken_isTaken() {
    String third = reeldock.submitted(Order.ofSamples());
    var before = reeldock.table().item(third);

    Answer answer = reeldock.api().post(reeldock.callbackUrl(third), body(third));

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(reeldock.table().item(third)).isNotEqualTo(before);
  }

  @Test
  void callback_atTheUrlOfNoTask_isTaken() {
    Tokens ours = tokens(reeldock.secret("CallbackKey"));
    CallbackUrls urls = new CallbackUrls(ours, reeldock.callbackApi(), Duration.ofDays(7));
    int items = reeldock.table().count();

    Answer answer = reeldock.api().post(urls.issueToTry(Instant.now()), body(taskId));

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(reeldock.table().count()).isEqualTo(items);
  }

  private static void assertNotFound(String afterTaskId) {
    var before = reeldock.table().item(taskId);

    assertSameNotFound(answer("/" + taskId + afterTaskId));

    assertThat(reeldock.table().item(taskId)).isEqualTo(before);
  }

  /** Byte for byte what an unknown task gets, and what a path without a route gets. */
  private static void assertSameNotFound(Answer answer) {
    assertThat(answer.httpStatus()).isEqualTo(404);
    for (String path : new String[] {"/" + UNKNOWN_TASK + "/" + token, "/no/such/route"}) {
      Answer expected = answer(path);
      assertThat(expected.httpStatus()).isEqualTo(404);
      assertThat(answer.bytes()).isEqualTo(expected.bytes());
      assertThat(answer.header("Content-Type")).isEqualTo(expected.header("Content-Type"));
    }
  }

  private static Answer answer(String path) {
    URI base = reeldock.callbackUrl(taskId).resolve("/callbacks");
    return reeldock.api().post(URI.create(base + path), body(taskId));
  }

  private static String body(String id) {
    return CallbackBody.of(reeldock.purchases(id).getFirst().id(), id, "succeed");
  }

  private static Tokens tokens(String key) {
    Secrets secrets = _ -> new Secrets.Versions(key, Optional.empty());
    return CallbackUrls.tokens(new KeyRing(secrets, "CallbackKey"));
  }

  private static String lastPart(URI url) {
    return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
  }
}
