package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class GateTest {
  private static final String NAME = "a".repeat(32);
  private static final String SECRET = "s".repeat(32);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @AutoClose
  private final FakeKling kling =
      FakeKling.start(FakeKlingSettings.fast().withAccessKey(NAME, SECRET));

  @Test
  void create_apiKeyOrSignedToken_isLetIn() {
    assertThat(create(kling.apiKey()).code()).isZero();
    assertThat(create(token().sign(SECRET)).code()).isZero();
  }

  @Test
  void create_withoutKey_is1001() {
    try (Caller stranger = new Caller(kling, Map.of())) {
      assertRefused(stranger.create(Order.textToVideo()), 401, 1001, "Authorization is empty");
    }
  }

  @Test
  void create_unknownApiKey_is1002() {
    assertRefused(create("api-key-kling-other"), 401, 1002, "api key not found");
  }

  @Test
  void create_neitherKeyNorToken_is1002AndCountsTheParts() {
    String words = "The token was expected to have 3 parts, but got ";
    assertRefused(create("wrong"), 401, 1002, words + "0");
    assertRefused(create("a.b"), 401, 1002, words + "2");
    assertRefused(create("a.b.c.d"), 401, 1002, words + "4");
    assertThat(create("a.b.c").code()).isEqualTo(1002);
  }

  @Test
  void create_otherSecretNameOrAlgorithm_is1000() {
    assertFails(create(token().sign("t".repeat(32))));
    assertFails(create(token().claim("iss", "b".repeat(32)).sign(SECRET)));
    assertFails(create(token().header("alg", "none").sign(SECRET)));
    assertFails(create(token().header("alg", "HS512").sign(SECRET)));
    assertFails(create(token().sign(SECRET) + "x"));
  }

  @Test
  void create_tokenOfTheFuture_is1003() {
    Instant soon = Instant.now().plus(MINUTE);

    Answer answer = create(token().claim("nbf", soon.getEpochSecond()).sign(SECRET));

    assertRefused(answer, 401, 1003, "Authorization is not yet valid");
  }

  @Test
  void create_tokenOfThePast_is1004() {
    Instant before = Instant.now().minus(MINUTE);

    Answer answer = create(token().claim("exp", before.getEpochSecond()).sign(SECRET));

    assertRefused(answer, 401, 1004, "Authorization has expired");
  }

  @Test
  void create_tokenWithoutTimes_is1002() {
    assertThat(create(token().claim("exp", "").sign(SECRET)).code()).isEqualTo(1002);
    assertThat(create(token().claim("nbf", "soon").sign(SECRET)).code()).isEqualTo(1002);
  }

  @Test
  void create_tokenWhereNoneIsTaken_is1000() {
    try (FakeKling keyOnly = FakeKling.start(FakeKlingSettings.fast())) {
      assertFails(create(keyOnly, token().sign(SECRET)));
    }
  }

  @Test
  void tokens_severalCalls_countsDifferentOnesThatWereLetIn() {
    String one = token().sign(SECRET);
    String other = token().claim("exp", Instant.now().plus(MINUTE).getEpochSecond()).sign(SECRET);

    create(one);
    create(one);
    create(other);
    create(token().sign("t".repeat(32)));
    create(kling.apiKey());

    assertThat(kling.tokens()).isEqualTo(2);
  }

  @Test
  void changeApiKey_newAndOldKey_lastIsRefused() {
    String old = kling.apiKey();

    kling.changeApiKey("api-key-kling-new");

    assertThat(kling.apiKey()).isEqualTo("api-key-kling-new");
    assertThat(create(kling.apiKey()).code()).isZero();
    assertRefused(create(old), 401, 1002, "api key not found");
  }

  private static Token token() {
    return Token.of(NAME, Instant.now());
  }

  private static void assertFails(Answer answer) {
    assertRefused(answer, 401, 1000, "Authentication failed");
  }

  private Answer create(String bearer) {
    return create(kling, bearer);
  }

  private static Answer create(FakeKling kling, String bearer) {
    try (Caller caller = new Caller(kling, Map.of("Authorization", "Bearer " + bearer))) {
      return caller.create(Order.textToVideo());
    }
  }
}
