package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed here is accepted by the standard's own library, and whatever differs is not. */
final class RelaySecretsTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_YW5vdGhlcnNlY3JldGFub3RoZXJzZWNyZXQ=";
  private static final String ID = "0123456789abcdef0123456789abcdef-succeed";
  private static final String BODY = "{\"task_status\":\"succeed\",\"url\":\"https://a/1\"}";

  /** The library has no other clock. */
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final RelaySecrets relays = new RelaySecrets(secrets, "relays");

  RelaySecretsTest() {
    secrets.put("relays", "{\"studio\":\"" + SECRET + "\",\"other\":\"" + OTHER + "\"}");
  }

  private String signed(String caller, String body) {
    return relays.sign(caller, ID, now, body).orElseThrow();
  }

  private void verify(String secret, String signatures, String body)
      throws WebhookVerificationException {
    new Webhook(secret)
        .verify(
            body,
            Map.of(
                "webhook-id", List.of(ID),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(signatures)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", BODY, "{\"message\":\"\u00e9\u4e2d\ud83c\udfac\"}", "\r\n "})
  void sign_anyBody_isAcceptedByTheLibrary(String body) throws WebhookVerificationException {
    verify(SECRET, signed("studio", body), body);
  }

  @Test
  void sign_anotherCaller_isByASecretOfItsOwn() throws WebhookVerificationException {
    verify(OTHER, signed("other", BODY), BODY);
    assertThatThrownBy(() -> verify(SECRET, signed("other", BODY), BODY))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void sign_secretChanged_isByBothAndTheNewOneFirst() throws WebhookVerificationException {
    secrets.put("relays", "{\"studio\":\"" + OTHER + "\"}");

    String signatures = signed("studio", BODY);

    verify(SECRET, signatures, BODY);
    verify(OTHER, signatures, BODY);
    assertThat(signatures.split(" ", -1)).hasSize(2);
    verify(OTHER, signatures.split(" ", -1)[0], BODY);
  }

  @Test
  void sign_severalInOneVersion_isByEachOnce() {
    secrets.put("relays", "{\"studio\":[\"" + OTHER + "\",\"" + SECRET + "\"]}");

    assertThat(signed("studio", BODY).split(" ", -1)).hasSize(2);
  }

  @Test
  void sign_asItIsMadeAtDeploy_isAcceptedWithAndWithoutThePrefix()
      throws WebhookVerificationException {
    String made = "8pZ0vYk3mQ2xL7cN5bT9rW1sF4hJ6gD0aE8uI2oP7yK3zX5c";
    secrets.put("relays", "{\"default\":\"" + made + "\"}");

    verify(made, signed("default", BODY), BODY);
    verify("whsec_" + made, signed("default", BODY), BODY);
  }

  @Test
  void sign_callerWithoutASecret_isNotSigned() {
    assertThat(relays.sign("nobody", ID, now, BODY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'studio':'whsec_not%base64'}",
        "{'studio':'whsec_'}",
        "{'studio':['whsec_not%base64']}",
        "{'studio':''}",
        "{'studio':{'key':'not%base64'}}",
        "{'studio':null}",
        "whsec_not%base64",
        "[]",
      })
  void sign_noKey_saysWhatIsExpectedAndNothingOfWhatCame(String secret) {
    secrets.put("relays", secret.replace('\'', '"'));

    assertThatThrownBy(() -> signed("studio", BODY))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("not%")
        .hasNoCause();
  }

  @Test
  void sign_anothersKeyIsNone_signsAllTheSame() {
    secrets.put("relays", "{\"studio\":\"" + SECRET + "\",\"other\":\"%\"}");

    assertThat(signed("studio", BODY)).startsWith("v1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'studio':'whsec_bad%'}", "no JSON", "{'studio':7}"})
  void sign_putRightAfterAMistake_signsByTheRightOneAlone(String mistake) {
    secrets.put("relays", mistake.replace('\'', '"'));
    secrets.put("relays", "{\"studio\":\"" + OTHER + "\"}");

    assertThat(signed("studio", BODY).split(" ", -1)).hasSize(1);
  }
}
