package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class JwtTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  /** Made with another language's HMAC. */
  private static final String VECTOR =
      "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
          + ".eyJpc3MiOiJhay0xIiwiZXhwIjoxODAwMDAxODAwLCJuYmYiOjE3OTk5OTk5OTV9"
          + ".JUcZScRAb_gG6dsGLdUHtZeyyQsCrK_RDxJJpDLKPxI";

  @Test
  void sign_knownKeys_isTheKnownToken() {
    assertThat(Jwt.sign("ak-1", "sk-ü", NOW.minusSeconds(5), NOW.plusSeconds(1800)))
        .isEqualTo(VECTOR);
  }

  @Test
  void read_knownToken_isSignedWithItsKeyOnly() {
    Jwt jwt = Jwt.read(VECTOR).orElseThrow();

    assertThat(jwt.issuer()).isEqualTo("ak-1");
    assertThat(jwt.signedWith("sk-ü")).isTrue();
    assertThat(jwt.signedWith("sk-u")).isFalse();
  }

  @Test
  void read_ofTheGreatestLength_isReadAndOneMoreIsNot() {
    HandmadeJwt jwt = HandmadeJwt.of("studio", "key", NOW);
    String claims = jwt.claims();
    int padding = (4096 - jwt.token().length()) / 4 * 3;
    String greatest = jwt.withClaims(claims + " ".repeat(padding)).token();

    assertThat(greatest).hasSizeBetween(4093, 4096);
    assertThat(Jwt.read(greatest)).isPresent();
    assertThat(Jwt.read(jwt.withClaims(claims + " ".repeat(padding + 4)).token())).isEmpty();
  }
}
