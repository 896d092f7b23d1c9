package dev.reeldock.provider.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassedCallTest {
  private static final PassedCall VOICE = new PassedCall("GET", "/v1/general/custom-voices/{id}");

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/general/custom-voices/913827032734642185", "/v1/general/custom-voices/a_B-1"})
  void is_thatCall_fits(String path) {
    assertThat(VOICE.is("GET", path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/general/custom-voices",
        "/v1/general/custom-voices/",
        "/v1/general/custom-voices/1/2",
        "/v1/general/custom-voices/..",
        "/v1/general/custom-voices/%2e%2e",
        "/v1/general/custom-voices/a%2Fb",
        "/v1/general/custom-voices/a?b",
        "/v1/general/presets-voices/1",
        "//v1/general/custom-voices/1",
        "/v1/general/custom-voices/1;x",
      })
  void is_anotherPath_fitsNot(String path) {
    assertThat(VOICE.is("GET", path)).isFalse();
  }

  @Test
  void is_anotherMethod_fitsNot() {
    assertThat(VOICE.is("DELETE", "/v1/general/custom-voices/1")).isFalse();
  }
}
