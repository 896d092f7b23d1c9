package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KlingAccountTest {
  @Test
  void of_noKey_isNone() {
    assertThat(of(Map.of("KLING_API_KEY", "", "KLING_BASE_URL", "https://kling.example")))
        .isEmpty();
  }

  @Test
  void of_apiKey_isThatOfKlingOutsideChinaUnlessAnotherIsNamed() {
    assertThat(of(Map.of("KLING_API_KEY", "one")))
        .contains(new KlingAccount("https://api-singapore.klingai.com", Map.of("api_key", "one")));
    assertThat(of(Map.of("KLING_API_KEY", "one", "KLING_BASE_URL", "https://kling.example/")))
        .contains(new KlingAccount("https://kling.example", Map.of("api_key", "one")));
  }

  @Test
  void of_accessAndSecretKey_areBothInTheSecret() {
    KlingAccount account =
        of(Map.of("KLING_ACCESS_KEY", "name", "KLING_SECRET_KEY", "word")).orElseThrow();

    assertThat(account.secret()).contains("\"access_key\":\"name\"", "\"secret_key\":\"word\"");
  }

  @Test
  void of_halfAPair_saysSoAndNamesNoKey() {
    assertThatThrownBy(() -> of(Map.of("KLING_SECRET_KEY", "word")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("KLING_ACCESS_KEY")
        .hasMessageNotContaining("word");
  }

  @Test
  void toString_anyKey_isNotShown() {
    assertThat(of(Map.of("KLING_API_KEY", "word")).orElseThrow().toString()).doesNotContain("word");
  }

  private static Optional<KlingAccount> of(Map<String, String> environment) {
    return KlingAccount.of(new Variables(environment));
  }
}
