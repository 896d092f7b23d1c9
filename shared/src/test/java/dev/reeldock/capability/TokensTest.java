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
      strings = {"", ".", "..", "...", "0.", "k3yN4m", "k3yN4m.0", "k3yN4m..x", "k3yN4m.0.x.y"})
  void accepts_noToken_no(String text) {
    assertThat(accepts(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "00", "-", "zzzzzzzzzzzzzzzzzz", "0x10", "\u0661"})
  void accepts_noExpiry_no(String expiry) {
    assertThat(accepts(token.replaceFirst("\\.[^.]+\\.", "." + expiry + "."))).isFalse();
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
  void accepts_macUnderTheOtherKeysName_no() {
    secrets.put("key", "the second key");
    String second = tokens.issue(SUBJECT, EXPIRY);

    assertThat(accepts(second.substring(0, Key.ID_LENGTH) + token.substring(Key.ID_LENGTH)))
        .isFalse();
    assertThat(accepts(token.substring(0, Key.ID_LENGTH) + second.substring(Key.ID_LENGTH)))
        .isFalse();
  }

  @Test
  void accepts_keyThatIsKnown_readsTheSecretOnce() {
    int before = secrets.reads();

    assertThat(accepts(token)).isTrue();
    assertThat(secrets.reads()).isEqualTo(before + 1);
  }

  @Test
  void accepts_whatNoKeyCouldHaveSigned_readsNoSecret() {
    int before = secrets.reads();

    assertThat(accepts("k3yN4m")).isFalse();
    assertThat(accepts("long-name" + token)).isFalse();
    assertThat(tokens.accepts(token, SUBJECT, EXPIRY)).isFalse();
    assertThat(secrets.reads()).isEqualTo(before);
  }

  @Test
  void issue_afterARotation_namesTheNewKey() {
    secrets.put("key", "the second key");

    assertThat(tokens.issue(SUBJECT, EXPIRY)).startsWith(Key.of("the second key").id());
    assertThat(token).startsWith(Key.of("the first key").id());
    assertThat(Key.of("the first key").id()).isNotEqualTo(Key.of("the second key").id());
  }

  @Test
  void issue_anyToken_fitsIntoAPathSegment() {
    assertThat(token).matches("[A-Za-z0-9_-]{6}\\.[0-9a-z]+\\.[A-Za-z0-9_-]{43}");
  }
}
