package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.Callers;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.task.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizationTest {
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Authorization authorization = new Authorization(new Callers(secrets, "callers"));

  AuthorizationTest() {
    secrets.put(
        "callers", "{\"studio\":\"key-of-studio\",\"agency\":\"key-of-agency\",\"x\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer key-of-agency", "bearer key-of-agency", "Bearer   key-of-agency "})
  void check_knownKey_isItsCaller(String header) {
    assertThat(authorization.check(Optional.of(header)))
        .isEqualTo(new Authorization.Checked.Known("agency"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer key-of-agencY",
        "Bearer key-of-agenc",
        "Bearer key-of-agency1",
        "Bearer ",
        "Bearer",
        "key-of-agency",
        "Basic key-of-agency",
        "Bearer agency"
      })
  void check_anythingElse_isRefusedWith1002AndNeverRepeated(String header) {
    Refusal refusal = refusal(Optional.of(header));

    assertThat(refusal.code()).isEqualTo(1002);
    assertThat(refusal.httpStatus()).isEqualTo(401);
    assertThat(refusal.message()).doesNotContain("key-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void check_emptyHeader_isRefusedWith1001(String header) {
    assertThat(refusal(Optional.of(header)).code()).isEqualTo(1001);
  }

  @Test
  void check_noHeader_isRefusedWith1001() {
    assertThat(refusal(Optional.empty()).code()).isEqualTo(1001);
  }

  private Refusal refusal(Optional<String> header) {
    return ((Authorization.Checked.Refused) authorization.check(header)).refusal();
  }
}
