package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.media.ResultDoor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

final class WiringTest {
  private static final URI LISTED = URI.create("https://v1.klingai.com/a.mp4");
  private static final URI MORE = URI.create("https://cdn.example.org/a.mp4");

  private static ResultDoor door(String moreHosts) {
    return new Wiring(
            new Environment(
                Map.of(
                    "PROVIDER_PROFILE", "kling",
                    "PROVIDER_BASE_URL", "",
                    "MORE_RESULT_HOSTS", moreHosts)))
        .door();
  }

  @Test
  void door_withoutMoreHosts_isTheProfiles() {
    assertThat(door("").refusal(LISTED)).isEmpty();
    assertThat(door("").refusal(MORE)).isPresent();
  }

  @Test
  void door_moreHosts_pass() {
    ResultDoor door = door("media.example.com,example.org");

    assertThat(door.refusal(LISTED)).isEmpty();
    assertThat(door.refusal(MORE)).isEmpty();
    assertThat(door.refusal(URI.create("https://notexample.org/a.mp4"))).isPresent();
  }

  /** An attempt's time-out would hold for a copy, too, whose own is of the whole call. */
  @Test
  void once_clientOfS3_limitsCallsAndNoAttempt() {
    ClientOverrideConfiguration.Builder client = ClientOverrideConfiguration.builder();

    Wiring.once(client);

    assertThat(client.apiCallTimeout()).isPositive().isLessThan(Duration.ofSeconds(20));
    assertThat(client.apiCallAttemptTimeout()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Example.org", "org", "127.0.0.1", "*.example.org", ".example.org", "https://a.b"})
  void door_whatIsNoHost_namesTheVariable(String host) {
    assertThatThrownBy(() -> door("example.com," + host))
        .hasMessage(
            "The environment variable MORE_RESULT_HOSTS must be empty or hosts' names in small"
                + " letters, with commas between.");
  }
}
