package dev.reeldock.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CallbackApi.Answer;
import dev.reeldock.capability.SampleSignature;
import dev.reeldock.task.Claim;
import dev.reeldock.task.Task;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stack that has the provider's webhook secret takes signed callbacks only. */
final class SignedCallbackTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final String id = task.id().value();
  private final Instant now = fixture.clock.instant();
  private final String token = fixture.tokens.issue(id, now.plusSeconds(3_600));
  private final String body =
      fixture.body(task, "succeed").replace("}", ",\"task_status_msg\":\"caf\u00e9 \u4e2d\"}");
  private final CallbackApi api = new CallbackApi(fixture.callbacks);

  @BeforeEach
  void putTheSecret() {
    fixture.secrets.put(
        "webhook-secrets", "{\"webhook_secrets\":[\"" + SampleSignature.SECRET + "\"]}");
  }

  private static Map<String, String> signed(Instant then, String signedBody) {
    return SampleSignature.headers("msg-1", then, signedBody.getBytes(UTF_8));
  }

  @Test
  void handleRequest_signed_isTaken() {
    assertTaken(api.post(id, token, signed(now, body), body));
  }

  @Test
  void handleRequest_headersInOtherLetters_isTaken() {
    Map<String, String> loud =
        signed(now, body).entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));

    assertTaken(api.post(id, token, loud, body));
  }

  @Test
  void handleRequest_bodyAsBase64_isJudgedByItsBytes() {
    assertTaken(api.postBytes(id, token, signed(now, body), body.getBytes(UTF_8)));
  }

  @Test
  void handleRequest_unsigned_isRefused() {
    assertRefused(new Answer(401, "UNSIGNED"), api.post(id, token, body));
  }

  @Test
  void handleRequest_signatureOfAnotherBody_isRefused() {
    Answer answer = api.post(id, token, signed(now, body + " "), body);

    assertRefused(new Answer(401, "WRONG_SIGNATURE"), answer);
  }

  @Test
  void handleRequest_recorded_isRefused() {
    Answer late = api.post(id, token, signed(now.minusSeconds(301), body), body);
    Answer early = api.post(id, token, signed(now.plusSeconds(301), body), body);

    assertRefused(new Answer(401, "STALE_SIGNATURE"), late);
    assertRefused(new Answer(401, "STALE_SIGNATURE"), early);
  }

  @Test
  void handleRequest_wrongInSeveralWays_tellsTheFirst() {
    String large = body + " ".repeat(64 * 1024);

    assertRefused(new Answer(404, "Not found"), api.post(id, "wrong", large));
    assertRefused(new Answer(413, "TOO_LARGE"), api.post(id, token, large));
    assertRefused(new Answer(401, "UNSIGNED"), api.post(id, token, "{"));
    assertRefused(new Answer(400, "UNREADABLE"), api.post(id, token, signed(now, "{"), "{"));
  }

  @Test
  void handleRequest_secretThatIsNone_takesNothingAndSaysWhatItMustBe() {
    fixture.secrets.put("webhook-secrets", "{\"webhook_secrets\":[\"whsec_\"]}");

    assertRefused(
        new Answer(500, "Not saved: please repeat"), api.post(id, token, signed(now, body), body));
    assertThat(api.log()).singleElement().asString().contains("{\"webhook_secrets\":[");
    assertThat(api.post(id, "wrong", body).status()).isEqualTo(404);
  }

  @Test
  void handleRequest_noSecret_takesUnsignedAndWronglySigned() {
    fixture.secrets.put("webhook-secrets", "{\"webhook_secrets\":[]}");

    assertTaken(api.post(id, token, Map.of("webhook-signature", "v1,AAAA"), body));
  }

  private void assertTaken(Answer answer) {
    assertThat(answer).isEqualTo(new Answer(200, "SAVED_AND_WOKEN"));
    assertThat(fixture.find(task).claim()).isEqualTo(new Claim(Claim.Status.SUCCEEDED, now));
  }

  private void assertRefused(Answer expected, Answer answer) {
    assertThat(answer).isEqualTo(expected);
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }
}
