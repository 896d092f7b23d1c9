package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.reeldock.door.ReceiverDoor;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfiguredReceiverDoorTest {
  private static final URI PLAIN = URI.create("http://caller.example.org/hook");
  private static final URI INSIDE = URI.create("http://127.0.0.1:9000/hook");

  private static ReceiverDoor door(String plainHttp, String more) {
    return ConfiguredReceiverDoor.of(
        new Environment(Map.of("PLAIN_HTTP_CALLBACKS", plainHttp, "MORE_RECEIVERS", more)));
  }

  @Test
  void of_defaults_refusesPlainHttpAndWhatIsInside() {
    assertThat(door("refused", "").refusal(PLAIN)).isPresent();
    assertThat(door("refused", "").refusal(INSIDE)).isPresent();
  }

  @Test
  void of_plainHttpAllowed_letsItPassAndNothingInside() {
    assertThat(door("allowed", "").refusal(PLAIN)).isEmpty();
    assertThat(door("allowed", "").refusal(INSIDE)).isPresent();
  }

  @Test
  void of_moreReceivers_letsThosePassAndNoOthers() {
    ReceiverDoor door = door("refused", "https://hook.internal,http://127.0.0.1:9000");

    assertThat(door.refusal(INSIDE)).isEmpty();
    assertThat(door.refusal(URI.create("https://hook.internal/a"))).isEmpty();
    assertThat(door.refusal(URI.create("http://127.0.0.1:9001/hook"))).isPresent();
    assertThat(door.refusal(PLAIN)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hook.internal", "ftp://a.example", "http://a.example/path", "http://A.example"})
  void of_whatIsNoOrigin_namesTheVariable(String more) {
    assertThatIllegalStateException()
        .isThrownBy(() -> door("refused", more))
        .withMessageContaining("MORE_RECEIVERS");
  }

  @Test
  void of_anotherWord_namesTheVariable() {
    assertThatIllegalStateException()
        .isThrownBy(() -> door("yes", ""))
        .withMessageContaining("PLAIN_HTTP_CALLBACKS");
  }
}
