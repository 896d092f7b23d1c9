package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.Identity.Denied;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a caller's JWT counts. No second column: it does. */
final class CallerJwtTimesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final Identity STUDIO = new Identity.Known("studio");
  private static final HandmadeJwt VALID = HandmadeJwt.of("studio", "key of studio", NOW);

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Callers callers = new Callers(secrets, "callers");

  CallerJwtTimesTest() {
    secrets.put("callers", "{\"studio\":\"key of studio\"}");
  }

  private Identity identify(HandmadeJwt jwt) {
    return callers.identify(jwt.token(), NOW);
  }

  private Identity identifyClaims(String claims) {
    return identify(VALID.withClaims(claims));
  }

  @ParameterizedTest
  @CsvSource({
    "1799999970, EXPIRED", // half a minute ago
    "1799999971, ",
    "1800000000, ",
    "'\"1800001800\"', ",
    "1800001800.75, ",
    "18000018e2, ",
    "1800086430, ", // a day and half a minute ahead
    "1800086431, ENDLESS",
    "1800001800000, ENDLESS", // milliseconds
    "1e999999999, ENDLESS",
    "-1, EXPIRED",
    "0, EXPIRED",
    "null, ENDLESS",
    "'\"\"', ENDLESS",
    "'\"NaN\"', ENDLESS",
    "'\"tomorrow\"', ENDLESS",
    "true, ENDLESS",
    "'[1800001800]', ENDLESS",
  })
  void identify_expiry_countsUntilThen(String exp, Denied expected) {
    assertThat(identifyClaims("{\"iss\":\"studio\",\"exp\":" + exp + "}"))
        .isEqualTo(expected == null ? STUDIO : expected);
  }

  @Test
  void identify_noExpiry_isEndless() {
    assertThat(identifyClaims("{\"iss\":\"studio\"}")).isEqualTo(Denied.ENDLESS);
  }

  @ParameterizedTest
  @CsvSource({
    "1800000031, TOO_EARLY",
    "1800000030, ", // half a minute ahead
    "1799999995, ",
    "'\"1799999995\"', ",
    "'\"1800000031\"', TOO_EARLY",
    "null, ",
    "'\"soon\"', TOO_EARLY",
    "'\"NaN\"', TOO_EARLY",
    "'[0]', TOO_EARLY",
  })
  void identify_notBefore_countsFromThen(String nbf, Denied expected) {
    assertThat(identifyClaims("{\"iss\":\"studio\",\"exp\":1800001800,\"nbf\":" + nbf + "}"))
        .isEqualTo(expected == null ? STUDIO : expected);
  }

  /** Else an expired token would tell who exists. */
  @Test
  void identify_timesOfAnUnprovenToken_areNotLookedAt() {
    HandmadeJwt expired = VALID.withClaims("{\"iss\":\"studio\",\"exp\":1}");
    HandmadeJwt ofNobody = VALID.withClaims("{\"iss\":\"nobody\",\"exp\":1}");

    assertThat(identify(expired)).isEqualTo(Denied.EXPIRED);
    assertThat(identify(expired.withKey("x"))).isEqualTo(Denied.UNPROVEN);
    assertThat(identify(ofNobody)).isEqualTo(Denied.UNPROVEN);
  }
}
