package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.capability.Identity.Denied;
import dev.reeldock.capability.Identity.Known;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final Callers callers = new Callers(secrets, "callers");

  private Identity identify(String key) {
    return callers.identify(key, NOW);
  }

  @Test
  void identify_aKnownKey_isItsCaller() {
    secrets.put("callers", "{\"studio\":\"key-1\",\"shop\":\"key-2\"}");

    assertThat(identify("key-1")).isEqualTo(new Known("studio"));
    assertThat(identify("key-2")).isEqualTo(new Known("shop"));
  }

  @Test
  void identify_anyKeyOfAList_isItsCaller() {
    secrets.put(
        "callers", "{\"studio\":[\"new\",\"old\",\"\",17,null,[\"x\"]],\"shop\":[\"key-2\"]}");

    assertThat(identify("new")).isEqualTo(new Known("studio"));
    assertThat(identify("old")).isEqualTo(new Known("studio"));
    assertThat(identify("key-2")).isEqualTo(new Known("shop"));
    assertThat(identify("x")).isEqualTo(Denied.UNKNOWN);
    assertThat(identify("17")).isEqualTo(Denied.UNKNOWN);
    assertThat(identify("")).isEqualTo(Denied.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b.c", "a.b", ".", "e30.e30.e30", "ключ"})
  void identify_aKeyOfAnyForm_isItsCaller(String key) {
    secrets.put("callers", "{\"studio\":\"" + key + "\"}");

    assertThat(identify(key)).isEqualTo(new Known("studio"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "key-1 ", "KEY-1", "key-", "key-11", "studio", "null", "17"})
  void identify_anyOtherKey_isUnknown(String key) {
    secrets.put(
        "callers", "{\"studio\":\"key-1\",\"empty\":\"\",\"blank\":\" \",\"n\":null,\"i\":17}");

    assertThat(identify(key)).isEqualTo(Denied.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key-1",
        "[\"key-1\"]",
        "{\"studio\":{\"key\":\"key-1\"}}",
        "{",
        "{\"a#b\":\"key-1\"}",
        "{\"\":\"key-1\"}"
      })
  void identify_aSecretOfAnotherForm_isUnknown(String secret) {
    secrets.put("callers", secret);

    assertThat(identify("key-1")).isEqualTo(Denied.UNKNOWN);
  }

  @Test
  void identify_aKeyOfTwoCallers_isUnknown() {
    secrets.put("callers", "{\"studio\":\"key-1\",\"shop\":[\"key-1\",\"key-2\",\"key-2\"]}");

    assertThat(identify("key-1")).isEqualTo(Denied.UNKNOWN);
    assertThat(identify("key-2")).isEqualTo(new Known("shop"));
  }

  @Test
  void identify_aKeyThatWasReplaced_isUnknown() {
    secrets.put("callers", "{\"studio\":\"key-1\"}");
    secrets.put("callers", "{\"studio\":\"key-2\"}");

    assertThat(identify("key-1")).isEqualTo(Denied.UNKNOWN);
  }

  @Test
  void identify_anUnreadableSecret_throws() {
    assertThatThrownBy(() -> identify("key-1")).isInstanceOf(SecretsException.class);
  }

  @Test
  void callerKey_inALog_isHidden() {
    assertThat(CallerKey.all("{\"studio\":\"key-1\"}"))
        .singleElement()
        .hasToString("CallerKey[studio]");
  }
}
