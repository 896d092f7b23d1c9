package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final Instant EXPIRY = NOW.plusSeconds(60);
  private static final String SUBJECT = "0123456789abcdef0123456789abcdef";
  private static final List<String> ALPHABET =
      List.of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.+/= é".split(""));

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Tokens tokens = tokens("callback");
  private final String token = issue();

  private Tokens tokens(String purpose) {
    return new Tokens(purpose, new KeyRing(secrets, "key"));
  }

  private String issue() {
    secrets.put("key", "the first key");
    return tokens.issue(SUBJECT, EXPIRY);
  }

  private boolean accepts(String candidate) {
    return tokens.accepts(candidate, SUBJECT, NOW);
  }

  @Test
  void accepts_asItWasIssued_yes() {
    assertThat(accepts(token)).isTrue();
  }

  @Test
  void accepts_anyCharacterChanged_no() {
    for (int i = 0; i < token.length(); i++) {
      for (String character : ALPHABET) {
        String changed = token.substring(0, i) + character + token.substring(i + 1);
        assertThat(accepts(changed)).as(changed).isEqualTo(changed.equals(token));
      }
    }
  }

  @Test
  void accepts_anyCharacterAdded_no() {
    for (int i = 0; i <= token.length(); i++) {
      for (String character : ALPHABET) {
        String changed = token.substring(0, i) + character + token.substring(i);
        assertThat(accepts(changed)).as(changed).isFalse();
      }
    }
  }

  @Test
  void accepts_truncated_no() {
    for (int i = 0; i < token.length(); i++) {
      assertThat(accepts(token.substring(0, i))).as("the first " + i).isFalse();
      assertThat(accepts(token.substring(i + 1))).as("without the first " + i).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "0.", "-1.x", "+1.x", "00.x", "zzzzzzzzzzzzzzzzzz.x", "0x10.y"})
  void accepts_noToken_no(String text) {
    assertThat(accepts(text)).isFalse();
  }

  @Test
  void accepts_anotherSubject_no() {
    assertThat(tokens.accepts(token, SUBJECT.replace('f', 'e'), NOW)).isFalse();
  }

  @Test
  void accepts_anotherPurpose_no() {
    assertThat(tokens("artifact").accepts(token, SUBJECT, NOW)).isFalse();
  }

  @Test
  void accepts_aSecondBeforeItsExpiry_yes() {
    assertThat(tokens.accepts(token, SUBJECT, EXPIRY.minusSeconds(1))).isTrue();
  }

  @Test
  void accepts_atItsExpiryAndASecondLater_no() {
    assertThat(tokens.accepts(token, SUBJECT, EXPIRY)).isFalse();
    assertThat(tokens.accepts(token, SUBJECT, EXPIRY.plusSeconds(1))).isFalse();
  }

  @Test
  void accepts_withoutExpiry_forEver() {
    String endless = tokens.issue(SUBJECT, null);

    assertThat(tokens.accepts(endless, SUBJECT, NOW.plusSeconds(4_000_000_000L))).isTrue();
  }

  @Test
  void accepts_signedWithThePreviousKey_yes() {
    secrets.put("key", "the second key");

    assertThat(accepts(token)).isTrue();
    assertThat(accepts(tokens.issue(SUBJECT, EXPIRY))).isTrue();
  }

  @Test
  void accepts_signedWithTheKeyBeforeThePrevious_no() {
    secrets.put("key", "the second key");
    secrets.put("key", "the third key");

    assertThat(accepts(token)).isFalse();
  }

  @Test
  void issue_anyToken_fitsIntoAPathSegment() {
    assertThat(token).matches("[0-9a-z]+\\.[A-Za-z0-9_-]{43}");
  }
}
