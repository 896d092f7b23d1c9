package dev.reeldock.capability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.reeldock.capability.WebhookSecrets.Judgement;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Held against the standard's own library, and the one example that Kling's page has. Each wrong
 * delivery differs from a right one in one thing.
 */
final class WebhookSecretsTest {
  /** Of Kling's example, like the body and the signature. */
  private static final String SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";

  private static final String BODY =
      "{\"id\":\"1234567890\",\"status\":\"succeeded\",\"message\":\"\",\"create_time\":1781080778802,\"update_time\":1781080794151}";
  private static final String SIGNATURE = "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=";
  private static final String ID = "9876543210";
  private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_781_080_794);
  private static final String OTHER_SECRET = "whsec_YW5vdGhlcnNlY3JldGFub3RoZXJzZWNyZXQ=";

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final WebhookSecrets signers = signers(SECRET);

  private WebhookSecrets signers(String... given) {
    secrets.put("webhooks", "{\"webhook_secrets\":[\"" + String.join("\",\"", given) + "\"]}");
    return new WebhookSecrets(secrets, "webhooks");
  }

  private static WebhookSignature signature(String id, String timestamp, String signatures) {
    return new WebhookSignature(id, timestamp, signatures);
  }

  private static WebhookSignature signature(String signatures) {
    return signature(ID, Long.toString(SIGNED_AT.getEpochSecond()), signatures);
  }

  private static String signedByTheLibrary(String secret, String body)
      throws WebhookSigningException {
    return new Webhook(secret).sign(ID, SIGNED_AT.getEpochSecond(), body);
  }

  private Judgement judge(WebhookSignature signature, String body) {
    return signers.judge(signature, body.getBytes(UTF_8), SIGNED_AT);
  }

  @Test
  void judge_klingsExample_isTrusted() {
    assertThat(judge(signature(SIGNATURE), BODY)).isEqualTo(Judgement.TRUSTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"message\":\"\u00e9\u4e2d\ud83c\udfac\"}", "not json\r\n "})
  void judge_signedByTheLibrary_isTrusted(String body) throws WebhookSigningException {
    assertThat(judge(signature(signedByTheLibrary(SECRET, body)), body))
        .isEqualTo(Judgement.TRUSTED);
  }

  @Test
  void judge_signedWithAnotherSecret_isWrong() throws WebhookSigningException {
    assertThat(judge(signature(signedByTheLibrary(OTHER_SECRET, BODY)), BODY))
        .isEqualTo(Judgement.WRONG);
  }

  @Test
  void judge_oneOfSeveralSignatures_isTrusted() throws WebhookSigningException {
    String both = signedByTheLibrary(OTHER_SECRET, BODY) + " " + SIGNATURE;

    assertThat(judge(signature(both), BODY)).isEqualTo(Judgement.TRUSTED);
    assertThat(judge(signature("v1a,AAAA v2,BBBB " + SIGNATURE), BODY))
        .isEqualTo(Judgement.TRUSTED);
  }

  @Test
  void judge_oneOfSeveralSecrets_isTrusted() throws WebhookSigningException {
    WebhookSecrets both = signers(OTHER_SECRET, SECRET);
    String other = signedByTheLibrary(OTHER_SECRET, BODY);

    for (String signature : new String[] {SIGNATURE, other}) {
      assertThat(both.judge(signature(signature), BODY.getBytes(UTF_8), SIGNED_AT))
          .isEqualTo(Judgement.TRUSTED);
    }
  }

  @Test
  void judge_anyCharacterChanged_isWrong() {
    for (int i = 0; i < SIGNATURE.length(); i++) {
      char other = SIGNATURE.charAt(i) == 'A' ? 'B' : 'A';
      String changed = SIGNATURE.substring(0, i) + other + SIGNATURE.substring(i + 1);
      assertThat(judge(signature(changed), BODY)).as(changed).isEqualTo(Judgement.WRONG);
    }
    for (int i = 0; i < BODY.length(); i++) {
      String changed = BODY.substring(0, i) + '\u0001' + BODY.substring(i + 1);
      assertThat(judge(signature(SIGNATURE), changed)).as(changed).isEqualTo(Judgement.WRONG);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v2,", "v1 ,", "v1", "V1,", ","})
  void judge_otherVersion_isWrong(String version) {
    assertThat(judge(signature(SIGNATURE.replace("v1,", version)), BODY))
        .isEqualTo(Judgement.WRONG);
  }

  @Test
  void judge_otherIdOrTime_isWrong() {
    String time = Long.toString(SIGNED_AT.getEpochSecond());

    assertThat(judge(signature("9876543211", time, SIGNATURE), BODY)).isEqualTo(Judgement.WRONG);
    assertThat(judge(signature(ID, "1781080795", SIGNATURE), BODY)).isEqualTo(Judgement.WRONG);
    assertThat(judge(signature(ID, "soon", SIGNATURE), BODY)).isEqualTo(Judgement.WRONG);
  }

  @ParameterizedTest
  @CsvSource({"'',1,v1", "1,'',v1", "1,1,''", "' ',1,v1", "1,' ',v1", "1,1,' '", "'','',''"})
  void judge_headerMissing_isUnsigned(String id, String timestamp, String signatures) {
    assertThat(judge(signature(id, timestamp, signatures), BODY)).isEqualTo(Judgement.UNSIGNED);
  }

  @ParameterizedTest
  @CsvSource({"-300,TRUSTED", "300,TRUSTED", "-301,STALE", "301,STALE"})
  void judge_secondsApart_isStaleBeyondThreeHundred(int seconds, Judgement judgement) {
    Instant now = SIGNED_AT.plusSeconds(seconds);

    assertThat(signers.judge(signature(SIGNATURE), BODY.getBytes(UTF_8), now)).isEqualTo(judgement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9999999999999", "1.5", "0x1", "now"})
  void judge_signedTimeThatIsNone_isStale(String time) {
    byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
    byte[] mac = Hmac.of(key, (ID + "." + time + "." + BODY).getBytes(UTF_8));
    String signed = "v1," + Base64.getEncoder().encodeToString(mac);

    assertThat(judge(signature(ID, time, signed), BODY)).isEqualTo(Judgement.STALE);
  }
}
