package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.Callers;
import dev.reeldock.capability.HandmadeJwt;
import dev.reeldock.capability.Identity;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.submit.Authorization.Checked.Known;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizationTest {
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final VirtualClock clock = new VirtualClock();
  private final Authorization authorization =
      new Authorization(new Callers(secrets, "callers"), clock);

  AuthorizationTest() {
    secrets.put(
        "callers", "{\"studio\":\"key-of-studio\",\"agency\":\"key-of-agency\",\"x\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer key-of-agency", "bearer key-of-agency", "Bearer   key-of-agency "})
  void check_knownKey_isItsCaller(String header) {
    assertThat(authorization.check(Optional.of(header))).isEqualTo(new Known("agency"));
  }

  @Test
  void check_jwt_isItsCaller() {
    assertThat(authorization.check(Optional.of(jwt("studio", "key-of-studio"))))
        .isEqualTo(new Known("studio"));
    assertThat(authorization.check(Optional.of(jwt("agency", "key-of-agency"))))
        .isEqualTo(new Known("agency"));
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
        "Bearer agency",
        "Bearer key-of-agency.a.b"
      })
  void check_anythingElse_isRefusedWith1002AndNeverRepeated(String header) {
    Refusal refusal = refusal(header);

    assertThat(refusal.code()).isEqualTo(1002);
    assertThat(refusal.httpStatus()).isEqualTo(401);
    assertThat(refusal.message()).doesNotContain("key-of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void check_emptyHeader_isRefusedWith1001(String header) {
    assertThat(refusal(header).code()).isEqualTo(1001);
  }

  @Test
  void check_noHeader_isRefusedWith1001() {
    assertThat(refusal(authorization.check(Optional.empty())).code()).isEqualTo(1001);
  }

  @Test
  void check_jwtOfNobody_isRefusedWith1000LikeAWrongSignature() {
    assertThat(refusal(jwt("nobody", "key-of-agency")))
        .isEqualTo(refusal(jwt("studio", "key-of-agency")))
        .returns(1000, Refusal::code);
  }

  @Test
  void check_jwtTooEarly_isRefusedWith1003() {
    String header = jwt("studio", "key-of-studio");
    clock.advance(Duration.ofMinutes(-1));

    assertThat(refusal(header).code()).isEqualTo(1003);
  }

  @Test
  void check_jwtTooLate_isRefusedWith1004() {
    String header = jwt("studio", "key-of-studio");
    clock.advance(Duration.ofMinutes(31));

    assertThat(refusal(header).code()).isEqualTo(1004);
  }

  @Test
  void check_jwtForTooLong_isRefusedWith1002() {
    String header = jwt("studio", "key-of-studio");
    clock.advance(Duration.ofDays(-1));

    assertThat(refusal(header).code()).isEqualTo(1002);
  }

  @ParameterizedTest
  @EnumSource
  void denied_anyReason_saysWhatWasExpectedWhatCameAndWhatToDo(Identity.Denied denied) {
    Refusal refusal = AuthorizationRefusals.denied(denied);

    assertThat(refusal.message()).contains("expected ", "came ", "; ");
    assertThat(refusal.httpStatus()).isEqualTo(401);
  }

  private String jwt(String issuer, String key) {
    return "Bearer " + HandmadeJwt.of(issuer, key, clock.instant()).token();
  }

  private Refusal refusal(String header) {
    return refusal(authorization.check(Optional.of(header)));
  }

  private static Refusal refusal(Authorization.Checked checked) {
    return ((Authorization.Checked.Refused) checked).refusal();
  }
}
