package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Callers callers = new Callers(secrets, "callers");

  @Test
  void of_aKnownKey_isItsCaller() {
    secrets.put("callers", "{\"studio\":\"key-1\",\"shop\":\"key-2\"}");

    assertThat(callers.of("key-1")).contains("studio");
    assertThat(callers.of("key-2")).contains("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "key-1 ", "KEY-1", "key-", "key-11", "studio", "null", "17"})
  void of_anyOtherKey_isNobody(String key) {
    secrets.put(
        "callers", "{\"studio\":\"key-1\",\"empty\":\"\",\"blank\":\" \",\"n\":null,\"i\":17}");

    assertThat(callers.of(key)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key-1", "[\"key-1\"]", "{\"studio\":{\"key\":\"key-1\"}}", "{"})
  void of_aSecretOfAnotherForm_isNobody(String secret) {
    secrets.put("callers", secret);

    assertThat(callers.of("key-1")).isEmpty();
  }

  @Test
  void of_aKeyThatWasReplaced_isNobody() {
    secrets.put("callers", "{\"studio\":\"key-1\"}");
    secrets.put("callers", "{\"studio\":\"key-2\"}");

    assertThat(callers.of("key-1")).isEmpty();
  }

  @Test
  void of_anUnreadableSecret_throws() {
    assertThatThrownBy(() -> callers.of("key-1")).isInstanceOf(SecretsException.class);
  }
}
