package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.PassedAnswer;
import dev.reeldock.provider.PassedRequest;
import dev.reeldock.provider.ScriptedProviderCalls;
import dev.reeldock.provider.ScriptedProviderCalls.Passed;
import dev.reeldock.provider.profile.PassedCall;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the provider's account by us, what reaches it, and what comes back. */
final class PassThroughTest {
  private static final String GENERAL = "/v1/general/{proxy+}";
  private static final String ACCOUNT = "/account/{proxy+}";
  private static final List<PassedCall> KLING = SampleProfiles.KLING.passThrough();

  private final SubmitFixture fixture = new SubmitFixture();
  private final InMemorySecrets secrets = fixture.secrets;
  private final ScriptedProviderCalls provider = new ScriptedProviderCalls();
  private final Map<String, @Nullable Object> event = event("POST", GENERAL, "custom-voices");
  private Set<String> callers = Set.of("somebody", SubmitFixture.CALLER);
  private List<PassedCall> listed = KLING;

  PassThroughTest() {
    event.put("body", "{\"voice_name\": \"ü\"}");
    event.put("multiValueQueryStringParameters", Map.of("a", List.of("1", "2")));
  }

  private static Map<String, @Nullable Object> event(String method, String route, String proxy) {
    return Calls.event(method, route, Map.of("proxy", proxy));
  }

  private JsonObject answer() {
    return answer(event);
  }

  private JsonObject answer(Map<String, @Nullable Object> call) {
    Authorization authorization = Calls.authorization(secrets);
    return Calls.answer(
        new SubmitFunction(
            SampleProfiles.KLING,
            authorization,
            fixture.receivers,
            fixture.images,
            fixture.submit,
            new PassThrough(authorization, callers, listed, provider)),
        call);
  }

  @Test
  void run_listedCall_goesOutAsItCameAndComesBackAsItIs() {
    provider.answer(new PassedAnswer.Came(201, "application/json; charset=utf-8", "{\"x\": 1}"));

    JsonObject answer = answer();

    assertThat(provider.passed())
        .containsExactly(
            new Passed(
                new PassedRequest(
                    "POST", "/v1/general/custom-voices", Map.of("a", List.of("1", "2")), ""),
                "{\"voice_name\": \"ü\"}"));
    assertThat(answer.wholeNumber("statusCode")).contains(201L);
    assertThat(answer.text("body")).contains("{\"x\": 1}");
    assertThat(answer.object("headers").orElseThrow().fields())
        .isEqualTo(Map.of("Content-Type", "application/json; charset=utf-8"));
  }

  @Test
  void run_callersHeaders_stayHereButForTheType() {
    event.put(
        "headers",
        Map.of("Authorization", "Bearer key-of-studio", "content-type", "text/x", "Cookie", "c"));

    assertThat(answer().wholeNumber("statusCode")).contains(200L);
    assertThat(provider.passed().getFirst().request().contentType()).isEqualTo("text/x");
  }

  @Test
  void run_noAuthorization_is1001() {
    event.put("headers", Map.of());

    assertRefused(answer(), 401, 1001, "Authorization is empty");
  }

  @Test
  void run_callerThatIsNotNamed_is1103AndSaysWhoMayAndWhatToDo() {
    callers = Set.of("studi", "studios");

    assertRefused(
        answer(),
        403,
        1103,
        "This call goes to the provider's account: expected a caller that the stack's parameter"
            + " PassThroughCallers names, came studio; add it there and deploy again");
  }

  @Test
  void run_nobodyIsNamed_is1103() {
    callers = Set.of();

    assertRefused(answer(), 403, 1103, "PassThroughCallers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "custom-voices/",
        "custom-voices/1/2",
        "custom-voicesx",
        "custom",
        "../general/custom-voices",
        "%2e%2e/general/custom-voices",
        "/custom-voices",
        "custom-voices%2F1",
        "custom-voices/..",
        "custom-voices/%2e%2e",
        "custom-voices?x",
        "custom-voices;x",
        "{proxy+}",
        ""
      })
  void run_anotherPath_is1202AndReachesNobody(String proxy) {
    for (String method : List.of("GET", "POST")) {
      assertRefused(
          answer(event(method, GENERAL, method.equals("GET") ? proxy + "/" : proxy)),
          404,
          1202,
          "No such call here: expected one of GET /account/costs, ");
    }
  }

  @ParameterizedTest
  @CsvSource({"DELETE, custom-voices", "POST, custom-voices/1", "PUT, custom-voices", "HEAD, x"})
  void run_anotherMethod_is1202AndNamesWhatThereIs(String method, String proxy) {
    assertRefused(
        answer(event(method, GENERAL, proxy)),
        404,
        1202,
        "POST /v1/general/delete-voices, came " + method + " /v1/general/" + proxy);
  }

  @Test
  void run_providerWithoutSuchCalls_is1202AndSaysWhy() {
    listed = SampleProfiles.COMETAPI.passThrough();

    assertRefused(
        answer(event("GET", ACCOUNT, "costs")),
        404,
        1202,
        "No such call here: expected none, as the provider's profile lists none in pass_through,"
            + " came GET /account/costs");
  }

  @Test
  void run_longList_namesTwentyOfIt() {
    listed = Collections.nCopies(21, new PassedCall("GET", "/account/other"));

    assertRefused(
        answer(event("GET", ACCOUNT, "costs")),
        404,
        1202,
        "GET /account/other, or another that its profile lists, came GET /account/costs");
  }

  @ParameterizedTest
  @CsvSource({"5767168, 200", "5767169, 413"})
  void run_bodyOfMoreThanFiveAndAHalfMegabytes_isTooLarge(int length, int status) {
    event.put("body", "x".repeat(length));

    assertThat(answer().wholeNumber("statusCode")).contains((long) status);
    assertThat(provider.passed()).hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void run_noAnswer_is5002AndSaysThatItMayHaveHappened() {
    provider.answer(new PassedAnswer.None("no answer: IOException"));

    assertEnvelope(answer(), 504, 5002, "may have happened");
  }

  @Test
  void run_noKey_isWhatToDo() {
    provider.answer(new PassedAnswer.NoKey(new Refusal(1002, "The key is not set", 401)));

    assertEnvelope(answer(), 401, 1002, "The key is not set");
  }

  @Test
  void run_answerThatIsTooLarge_is5000() {
    provider.answer(new PassedAnswer.TooLarge());
    assertEnvelope(answer(), 502, 5000, "too large");

    provider.answer(new PassedAnswer.Came(200, "application/json", "\"".repeat(4_000_000)));
    assertEnvelope(answer(), 502, 5000, "too large");
  }

  @ParameterizedTest
  @CsvSource({"500, text/html", "503, ''", "502, text/plain"})
  void run_errorWithoutJson_isKlingsEnvelopeWithThatStatus(int status, String type) {
    provider.answer(new PassedAnswer.Came(status, type, "<html>Oops</html>"));

    assertEnvelope(answer(), status, 5000, "HTTP " + status);
  }

  @Test
  void run_redirect_is5000AndNotHandedOn() {
    provider.answer(new PassedAnswer.Came(302, "text/html", "https://elsewhere.example"));

    assertEnvelope(answer(), 502, 5000, "a redirect, which is not followed");
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/plain, text/plain",
    "403, text/html, text/html",
    "500, application/problem+json, application/problem+json",
    "503, 'application/json;charset=utf-8', 'application/json;charset=utf-8'",
    "200, image/svg+xml, application/json",
    "200, application/jsonp, application/json",
    "200, '', application/json"
  })
  void run_anyOtherAnswer_isTextOrJsonAndOtherwiseAsItCame(int status, String came, String told) {
    provider.answer(new PassedAnswer.Came(status, came, "{}"));

    JsonObject answer = answer();

    assertThat(answer.wholeNumber("statusCode")).contains((long) status);
    assertThat(answer.object("headers").orElseThrow().text("Content-Type")).contains(told);
    assertThat(answer.text("body")).contains("{}");
  }

  @Test
  void run_secretsDoNotAnswer_is5001AndSendsNothing() {
    secrets.fail(true);

    assertRefused(answer(), 503, 5001, "nothing was done");
  }

  private void assertRefused(JsonObject answer, int status, int code, String words) {
    assertEnvelope(answer, status, code, words);
    assertThat(provider.passed()).isEmpty();
  }

  private static void assertEnvelope(JsonObject answer, int status, int code, String words) {
    JsonObject body = Calls.body(answer);
    assertThat(answer.wholeNumber("statusCode")).contains((long) status);
    assertThat(body.wholeNumber("code")).contains((long) code);
    assertThat(body.text("message").orElseThrow()).contains(words);
    assertThat(body.text("request_id")).contains(Calls.REQUEST_ID);
    assertThat(body.fields()).doesNotContainKey("data");
  }
}
