package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderKeyTest {
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final ProviderKey key = new ProviderKey(secrets, "provider");

  @Test
  void get_putIn_isTheKey() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");

    assertThat(key.get()).contains("sk-1");
  }

  @Test
  void get_changed_isTheNewOne() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");
    secrets.put("provider", "{\"api_key\":\"sk-2\"}");

    assertThat(key.get()).contains("sk-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"api_key\":\"\"}", "{\"api_key\":\" \"}", "sk-1", "[]"})
  void get_notPutInYet_isEmpty(String secret) {
    secrets.put("provider", secret);

    assertThat(key.get()).isEmpty();
  }

  @Test
  void versions_inALog_areHidden() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");

    assertThat(secrets.read("provider").toString()).doesNotContain("sk-1");
  }
}
