package dev.reeldock.capability;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.WebhookSecrets.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A relay of which one thing is not as it was signed is not trusted. */
final class RelayTamperTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "0123456789abcdef0123456789abcdef-succeed";
  private static final String BODY = "{\"task_status\":\"succeed\",\"url\":\"https://a/1\"}";

  /** Whose signature has both of the characters by which alphabets of base64 differ. */
  private static final Instant NOW = Instant.parse("2030-10-01T12:00:02Z");

  private static TamperedRelay right() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("relays", "{\"studio\":\"" + SECRET + "\"}");
    String signatures =
        new RelaySecrets(secrets, "relays").sign("studio", ID, NOW, BODY).orElseThrow();
    return new TamperedRelay("nothing", ID, Long.toString(NOW.getEpochSecond()), signatures, BODY);
  }

  static Stream<TamperedRelay> tampered() {
    return Stream.of(headers(), ages(), signatures(), bodies()).flatMap(it -> it);
  }

  private static Stream<TamperedRelay> headers() {
    TamperedRelay right = right();
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
  private static Stream<TamperedRelay> ages() {
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

  private static Stream<TamperedRelay> signatures() {
    TamperedRelay right = right();
    String mac = right.signatures().substring("v1,".length());
    Stream<TamperedRelay> flipped =
        IntStream.range(0, mac.length() - 1)
            .mapToObj(i ->
                right.signatures(
                    "another character " + i + " of the signature",
                    "v1," + mac.substring(0, i) + other(mac.charAt(i)) + mac.substring(i + 1)));
    Stream<TamperedRelay> more =
        Stream.of(
            right.signatures("no signature", ""),
            right.signatures("an empty one", "v1,"),
            right.signatures("another version", "v2," + mac),
            right.signatures("no version", mac),
            right.signatures("a version in capitals", "V1," + mac),
            right.signatures("a beginning of it", right.signatures().substring(0, 20)),
            right.signatures("more behind it", right.signatures() + "="),
            right.signatures("commas between", "v1,AAAA," + right.signatures()),
            right.signatures("url-safe base64", "v1," + mac.replace('+', '-').replace('/', '_')));
    return Stream.concat(flipped, more);
  }

  private static char other(char c) {
    return c == 'A' ? 'B' : 'A';
  }

  /** Each class of bytes: structure, letters, digits, blanks, order, length, encoding. */
  private static Stream<TamperedRelay> bodies() {
    TamperedRelay right = right();
    byte[] body = right.body();
    Stream<TamperedRelay> flipped =
        IntStream.range(0, body.length)
            .mapToObj(i -> {
              byte[] other = body.clone();
              other[i] ^= 1;
              return right.body("another bit in byte " + i, other);
            });
    Stream<TamperedRelay> more =
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

  private static Judgement judge(TamperedRelay delivery) {
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
  void judge_tampered_isNotTrusted(TamperedRelay delivery) {
    assertThat(judge(delivery)).isNotEqualTo(Judgement.TRUSTED);
  }
}
