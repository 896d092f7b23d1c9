package dev.reeldock.capability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.reeldock.capability.WebhookSecrets.Judgement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people put into the secret, and when. */
final class WebhookSecretsFormTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_781_080_794);
  private static final String WORD = "dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final WebhookSecrets signers = new WebhookSecrets(secrets, "webhooks");

  private Judgement judge(WebhookSignature signature) {
    return signers.judge(signature, "{}".getBytes(UTF_8), NOW);
  }

  private static WebhookSignature signed() throws WebhookSigningException {
    return new WebhookSignature(
        "1",
        Long.toString(NOW.getEpochSecond()),
        new Webhook(WORD).sign("1", NOW.getEpochSecond(), "{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"webhook_secrets\":[]}",
        "{\"webhook_secrets\":[],\"unset\":\"made at deploy\"}"
      })
  void judge_noSecret_trustsWhateverComes(String none) throws WebhookSigningException {
    secrets.put("webhooks", none);

    assertThat(judge(WebhookSignature.NONE)).isEqualTo(Judgement.TRUSTED);
    assertThat(judge(signed())).isEqualTo(Judgement.TRUSTED);
  }

  @Test
  void judge_secretWithoutItsPrefix_isTheSame() throws WebhookSigningException {
    secrets.put("webhooks", "{\"webhook_secrets\":[\"" + WORD + "\"]}");

    assertThat(judge(signed())).isEqualTo(Judgement.TRUSTED);
    assertThat(judge(WebhookSignature.NONE)).isEqualTo(Judgement.UNSIGNED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_" + WORD,
        "{}",
        "[\"whsec_" + WORD + "\"]",
        "{\"webhook_secrets\":\"whsec_" + WORD + "\"}",
        "{\"webhook_secrets\":null}",
        "{\"webhook_secrets\":[null]}",
        "{\"webhook_secrets\":[7]}",
        "{\"webhook_secrets\":[\"\"]}",
        "{\"webhook_secrets\":[\"whsec_\"]}",
        "{\"webhook_secrets\":[\"whsec_!" + WORD + "\"]}",
        "{\"webhook_secrets\":[\"whsec_" + WORD + "\",\"whsec_***\"]}"
      })
  void judge_malformedSecret_trustsNothingAndNamesItsForm(String malformed) {
    secrets.put("webhooks", malformed);

    assertThatThrownBy(() -> judge(signed()))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("{\"webhook_secrets\":[\"whsec_<base64>\",..]}")
        .hasMessageNotContainingAny(WORD, "***")
        .hasNoCause();
  }

  @Test
  void judge_secretPutInSinceItWasRead_isReadAgain() throws WebhookSigningException {
    secrets.put("webhooks", "{\"webhook_secrets\":[\"b2xkb2xkb2xkb2xkb2xkb2xk\"]}");
    assertThat(judge(signed())).isEqualTo(Judgement.WRONG);
    int before = secrets.reads();

    assertThat(judge(WebhookSignature.NONE)).isEqualTo(Judgement.UNSIGNED);
    assertThat(secrets.reads()).isEqualTo(before + 2);
  }
}
