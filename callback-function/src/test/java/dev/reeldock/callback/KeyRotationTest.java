package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Tokens;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.capability.secretsmanager.CachedSecrets;
import dev.reeldock.task.Task;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new key while tasks are under way: each function remembers the secret for five minutes. */
final class KeyRotationTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final InMemorySecrets source = new InMemorySecrets();
  private final Tokens submitting = tokensOfAFunction();
  private final Tokens receiving = tokensOfAFunction();
  private final ReceiveCallback callbacks = fixture.receiver(receiving);

  private Tokens tokensOfAFunction() {
    return CallbackUrls.tokens(new KeyRing(new CachedSecrets(source, fixture.clock), "key"));
  }

  @BeforeEach
  void putTheFirstKey() {
    source.put("key", "the first key");
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void receive_oneRotation_isTakenWhicheverVersionWasRead(boolean submitRead, boolean receiveRead) {
    if (submitRead) {
      assertThat(issue()).isNotEmpty();
    }
    if (receiveRead) {
      assertThat(receive("k3yN4m.0.x")).isEqualTo(Received.NOT_FOUND);
      fixture.clock.advance(Duration.ofMinutes(1));
    }
    source.put("key", "the second key");

    assertThat(receive(issue())).isEqualTo(Received.SAVED_AND_WOKEN);
  }

  @Test
  void accepts_rotationAtAnyMoment_losesNoToken() {
    String first = issue();
    fixture.clock.advance(Duration.ofSeconds(150)); // so that the two do not read in step
    assertThat(accepts(first)).isTrue();
    for (int second = 150; second < 1_200; second += 10) {
      if (second == 500) {
        source.put("key", "the second key");
      }
      String token = issue();
      assertThat(accepts(token)).as("at second " + second).isTrue();
      fixture.clock.advance(Duration.ofSeconds(10));
    }

    assertThat(issue()).doesNotStartWith(first.substring(0, first.indexOf('.')));
  }

  @Test
  void receive_afterTheSecondRotation_theFirstKeysTokenIsNotFound() {
    String token = issue();
    source.put("key", "the second key");
    assertThat(accepts(token)).isTrue();
    source.put("key", "the third key");
    fixture.clock.advance(Duration.ofMinutes(5));

    assertThat(receive(token)).isEqualTo(Received.NOT_FOUND);
    assertThat(fixture.find(task)).isEqualTo(task);
  }

  @Test
  void receive_floodOfUnknownKeys_readsTheSecretOnceAMinute() {
    assertThat(accepts(issue())).isTrue();
    int before = source.reads();
    for (int i = 0; i < 1_000; i++) {
      String forged = Integer.toString(1_000_000_000 + i, 36) + ".0.forged";
      assertThat(receive(forged)).isEqualTo(Received.NOT_FOUND);
      fixture.clock.advance(Duration.ofMillis(119));
    }

    assertThat(source.reads()).isEqualTo(before + 2);
    assertThat(fixture.tasks.calls()).doesNotContain("write claim");
  }

  private String issue() {
    Instant week = fixture.clock.instant().plus(Duration.ofDays(7));
    return submitting.issue(task.id().value(), week);
  }

  private boolean accepts(String token) {
    return receiving.accepts(token, task.id().value(), fixture.clock.instant());
  }

  private Received receive(String token) {
    byte[] body = fixture.body(task, "succeed").getBytes(StandardCharsets.UTF_8);
    return callbacks.receive(task.id().value(), token, WebhookSignature.NONE, body);
  }
}
