package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The JWT that an access key and a secret key come to, and how long it is used again. */
final class ProviderJwtTest {
  private static final Instant START = Instant.ofEpochSecond(1_800_000_000);
  private static final Duration FRESH = Duration.ofMinutes(25);

  private final VirtualClock clock = new VirtualClock(START);
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final ProviderKey key =
      new ProviderKey(secrets, "provider", SampleProfiles.KLING.endpoint().auth(), clock);

  ProviderJwtTest() {
    putIn("ak-1", "sk-1");
  }

  private void putIn(String accessKey, String secretKey) {
    secrets.put(
        "provider", "{\"access_key\":\"" + accessKey + "\",\"secret_key\":\"" + secretKey + "\"}");
  }

  private static String made(String accessKey, String secretKey, Instant at) {
    return HandmadeJwt.of(accessKey, secretKey, at).token();
  }

  @Test
  void current_keyPair_isKlingsJwt() {
    assertThat(key.current()).contains(made("ak-1", "sk-1", START));
  }

  @Test
  void current_within25Minutes_isTheSame() {
    assertThat(key.current()).isPresent();
    clock.advance(FRESH.minusMillis(1));

    assertThat(key.current()).contains(made("ak-1", "sk-1", START));
  }

  @Test
  void current_after25Minutes_isMadeAgain() {
    assertThat(key.current()).isPresent();
    clock.advance(FRESH);

    assertThat(key.current()).contains(made("ak-1", "sk-1", START.plus(FRESH)));
  }

  @Test
  void current_secretChanged_isMadeAgain() {
    assertThat(key.current()).isPresent();

    putIn("ak-2", "sk-1");
    assertThat(key.current()).contains(made("ak-2", "sk-1", START));
    putIn("ak-2", "sk-2");
    assertThat(key.current()).contains(made("ak-2", "sk-2", START));
  }

  @Test
  void current_clockSetBack_isMadeAgain() {
    assertThat(key.current()).isPresent();
    clock.set(START.minusSeconds(60));

    assertThat(key.current()).contains(made("ak-1", "sk-1", START.minusSeconds(60)));
  }

  @Test
  void insteadOf_expired_isMadeAgainAndKept() {
    String expired = key.current().orElseThrow();
    clock.advance(Duration.ofSeconds(1));
    String renewed = made("ak-1", "sk-1", START.plusSeconds(1));

    assertThat(key.insteadOf(expired)).contains(renewed);
    clock.advance(Duration.ofSeconds(1));
    assertThat(key.current()).contains(renewed);
  }

  @Test
  void insteadOf_anotherOne_isTheOneThatIsKept() {
    assertThat(key.current()).isPresent();
    clock.advance(Duration.ofSeconds(1));

    assertThat(key.insteadOf("renewed by somebody else meanwhile"))
        .contains(made("ak-1", "sk-1", START));
  }

  @Test
  void insteadOf_oneOfTheSameSecond_isEmpty() {
    String expired = key.current().orElseThrow();

    assertThat(key.insteadOf(expired)).isEmpty();
  }
}
