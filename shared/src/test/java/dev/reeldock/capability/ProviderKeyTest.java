package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderKeyTest {
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final ProviderKey key =
      new ProviderKey(
          secrets, "provider", SampleProfiles.KLING.endpoint().auth(), new VirtualClock());

  @Test
  void current_putIn_isTheKey() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");

    assertThat(key.current()).contains("sk-1");
  }

  @Test
  void current_changed_isTheNewOne() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");
    secrets.put("provider", "{\"api_key\":\"sk-2\"}");

    assertThat(key.current()).contains("sk-2");
  }

  @Test
  void current_bothForms_isTheApiKey() {
    secrets.put("provider", "{\"access_key\":\"a\",\"secret_key\":\"s\",\"api_key\":\"sk-1\"}");

    assertThat(key.current()).contains("sk-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"api_key\":\"\"}",
        "{\"api_key\":\" \"}",
        "sk-1",
        "[]",
        "{\"access_key\":\"a\"}",
        "{\"secret_key\":\"s\"}",
        "{\"access_key\":\"a\",\"secret_key\":\"\"}"
      })
  void current_notPutInYet_isEmpty(String secret) {
    secrets.put("provider", secret);

    assertThat(key.current()).isEmpty();
    assertThat(key.insteadOf("x")).isEmpty();
  }

  @Test
  void insteadOf_apiKey_isEmptyUnlessItWasChanged() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");

    assertThat(key.insteadOf("sk-1")).isEmpty();
    assertThat(key.insteadOf("sk-0")).contains("sk-1");
  }

  @Test
  void versions_inALog_areHidden() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");

    assertThat(secrets.read("provider").toString()).doesNotContain("sk-1");
    assertThat(new KeyPair("ak-1", "sk-1").toString()).doesNotContain("k-1");
  }
}
