package dev.reeldock.capability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.reeldock.capability.WebhookSecrets.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed here is accepted by the standard's own library, and whatever differs is not. */
final class RelaySecretsTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = "whsec_YW5vdGhlcnNlY3JldGFub3RoZXJzZWNyZXQ=";
  private static final String ID = "0123456789abcdef0123456789abcdef-succeed";
  private static final String BODY = "{\"task_status\":\"succeed\",\"url\":\"https://a/1\"}";
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final InMemorySecrets secrets = new InMemorySecrets();
  private final RelaySecrets relays = new RelaySecrets(secrets, "relays");

  RelaySecretsTest() {
    secrets.put("relays", "{\"studio\":\"" + SECRET + "\",\"other\":\"" + OTHER + "\"}");
  }

  private String signed(String caller, String body) {
    return relays.sign(caller, ID, NOW, body).orElseThrow();
  }

  private static void verify(String secret, String signatures, String body)
      throws WebhookVerificationException {
    new Webhook(secret)
        .verify(
            body,
            Map.of(
                "webhook-id", List.of(ID),
                "webhook-timestamp", List.of(Long.toString(NOW.getEpochSecond())),
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
    assertThat(signatures.split(" ")).hasSize(2);
    verify(OTHER, signatures.split(" ")[0], BODY);
  }

  @Test
  void sign_severalInOneVersion_isByEachOnce() {
    secrets.put("relays", "{\"studio\":[\"" + OTHER + "\",\"" + SECRET + "\"]}");

    assertThat(signed("studio", BODY).split(" ")).hasSize(2);
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
    assertThat(relays.sign("nobody", ID, NOW, BODY)).isEmpty();
  }

  @Test
  void sign_noBase64_saysWhatIsExpectedAndNothingOfWhatCame() {
    secrets.put("relays", "{\"studio\":\"whsec_not%base64\"}");

    assertThatThrownBy(() -> signed("studio", BODY))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("not%")
        .hasNoCause();
  }

  /**
   * One thing is not as it was signed.
   *
   * @param bytes of the body, a character for each
   */
  private record Tampered(String what, String id, String timestamp, String signatures, String bytes) {
    @Override
    public String toString() {
      return what;
    }

    Tampered id(String words, String other) {
      return new Tampered(words, other, timestamp, signatures, bytes);
    }

    Tampered timestamp(String words, String other) {
      return new Tampered(words, id, other, signatures, bytes);
    }

    Tampered signatures(String words, String other) {
      return new Tampered(words, id, timestamp, other, bytes);
    }

    Tampered body(String words, byte[] other) {
      return new Tampered(words, id, timestamp, signatures, new String(other, ISO_8859_1));
    }

    byte[] body() {
      return bytes.getBytes(ISO_8859_1);
    }
  }

  private static Tampered right() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("relays", "{\"studio\":\"" + SECRET + "\"}");
    String signatures =
        new RelaySecrets(secrets, "relays").sign("studio", ID, NOW, BODY).orElseThrow();
    return new Tampered(
        "nothing", ID, Long.toString(NOW.getEpochSecond()), signatures, BODY);
  }

  static Stream<Tampered> tampered() {
    return Stream.of(headers(), ages(), signatures(), bodies()).flatMap(it -> it);
  }

  private static Stream<Tampered> headers() {
    Tampered right = right();
    return Stream.of(
        right.id("no id", ""),
        right.id("another status", ID.replace("succeed", "failed")),
        right.id("an id in capitals", ID.toUpperCase(Locale.ROOT)),
        right.id("an id with a blank", ID + " "),
        right.id("a dot moved from behind the id", ID + "." + right.timestamp()),
        right.timestamp("no timestamp", ""),
        right.timestamp("a later second", Long.toString(NOW.getEpochSecond() + 1)),
        right.timestamp("an earlier second", Long.toString(NOW.getEpochSecond() - 1)),
        right.timestamp("a leading zero", "0" + right.timestamp()),
        right.timestamp("a plus", "+" + right.timestamp()),
        right.timestamp("milliseconds", right.timestamp() + "000"),
        right.timestamp("no number", "now"));
  }

  /** Signed rightly, but not now. */
  private static Stream<Tampered> ages() {
    return Stream.of(Duration.ofMinutes(-6), Duration.ofDays(-3), Duration.ofMinutes(6))
        .map(age -> {
          InMemorySecrets secrets = new InMemorySecrets();
          secrets.put("relays", "{\"studio\":\"" + SECRET + "\"}");
          Instant then = NOW.plus(age);
          String signatures =
              new RelaySecrets(secrets, "relays").sign("studio", ID, then, BODY).orElseThrow();
          return right()
              .timestamp("", Long.toString(then.getEpochSecond()))
              .signatures("signed " + age + " from now", signatures);
        });
  }

  private static Stream<Tampered> signatures() {
    Tampered right = right();
    String mac = right.signatures().substring("v1,".length());
    Stream<Tampered> flipped =
        IntStream.range(0, mac.length() - 1)
            .mapToObj(i ->
                right.signatures(
                    "another character " + i + " of the signature",
                    "v1," + mac.substring(0, i) + other(mac.charAt(i)) + mac.substring(i + 1)));
    Stream<Tampered> more =
        Stream.of(
            right.signatures("no signature", ""),
            right.signatures("an empty one", "v1,"),
            right.signatures("another version", "v2," + mac),
            right.signatures("no version", mac),
            right.signatures("a version in capitals", "V1," + mac),
            right.signatures("a beginning of it", right.signatures().substring(0, 20)),
            right.signatures("more behind it", right.signatures() + "="),
            right.signatures("commas between", "v1,AAAA," + right.signatures()),
            right.signatures("url-safe base64", "v1," + mac.replace('+', '-').replace('/', '_') + "-"));
    return Stream.concat(flipped, more);
  }

  private static char other(char c) {
    return c == 'A' ? 'B' : 'A';
  }

  /** Each class of bytes: structure, letters, digits, blanks, order, length, encoding. */
  private static Stream<Tampered> bodies() {
    Tampered right = right();
    byte[] body = right.body();
    Stream<Tampered> flipped =
        IntStream.range(0, body.length)
            .mapToObj(i -> {
              byte[] other = body.clone();
              other[i] ^= 1;
              return right.body("another bit in byte " + i, other);
            });
    Stream<Tampered> more =
        Stream.of(
            right.body("an empty body", new byte[0]),
            right.body("a newline behind", (BODY + "\n").getBytes(UTF_8)),
            right.body("a blank before", (" " + BODY).getBytes(UTF_8)),
            right.body("a byte order mark", ("\ufeff" + BODY).getBytes(UTF_8)),
            right.body("one byte less", Arrays.copyOf(body, body.length - 1)),
            right.body("a zero behind", Arrays.copyOf(body, body.length + 1)),
            right.body("other blanks", BODY.replace(":", ": ").getBytes(UTF_8)),
            right.body(
                "another order",
                "{\"url\":\"https://a/1\",\"task_status\":\"succeed\"}".getBytes(UTF_8)),
            right.body("UTF-16", BODY.getBytes(UTF_16)));
    return Stream.concat(flipped, more);
  }

  private static Judgement judge(Tampered delivery) {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("ours", "{\"webhook_secrets\":[\"" + SECRET + "\"]}");
    return new WebhookSecrets(secrets, "ours")
        .judge(
            new WebhookSignature(delivery.id(), delivery.timestamp(), delivery.signatures()),
            delivery.body(),
            NOW);
  }

  @Test
  void judge_nothingTampered_isTrusted() {
    assertThat(judge(right())).isEqualTo(Judgement.TRUSTED);
  }

  @ParameterizedTest
  @MethodSource("tampered")
  void judge_tampered_isNotTrusted(Tampered delivery) {
    assertThat(judge(delivery)).isNotEqualTo(Judgement.TRUSTED);
  }
}
