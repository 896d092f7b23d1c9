package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.ReceivedRequest;
import dev.reeldock.local.kling.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a caller's call reaches the provider's account, and what of its answer the caller. */
final class PassThroughTest {
  private static final String COSTS =
      "/account/costs?start_time=1&end_time=2&resource_pack_name=a%20%26b";
  private static final String VOICES = "/v1/general/custom-voices";
  private static final String VOICE =
      "{\"voice_name\": \"Zoë\",\"voice_url\": \"https://voices.example/z\"}";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @BeforeAll
  static void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
  }

  private static List<ReceivedRequest> passed() {
    return reeldock.kling().requests().stream()
        .filter(request -> request.route() != Route.CREATE && request.route() != Route.QUERY)
        .toList();
  }

  @Test
  void get_listedCall_hasItsParametersAndIsAnsweredAsTheProviderAnswers() {
    Answer answer = reeldock.api().get(COSTS);

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.text("/data/resource_pack_subscribe_infos/0/remaining_quantity"))
        .isEqualTo("958.5");
    assertThat(passed().getLast().uri()).hasToString(COSTS);
    assertThat(reeldock.logs().all())
        .anyMatch(line -> line.endsWith("passed GET /account/costs: 200"))
        .noneMatch(line -> line.contains("resource_pack_name"));
  }

  @Test
  void post_voice_isMadeToTheLetterFoundAndDeleted() {
    Answer made = reeldock.api().post(VOICES, VOICE);

    assertThat(passed().getLast().body()).isEqualTo(VOICE);
    assertThat(reeldock.api().get(VOICES + "/" + made.taskId()).text("/data/task_status"))
        .isEqualTo("succeed");
    String delete = "{\"voice_id\":\"" + made.taskId() + "\"}";
    assertThat(reeldock.api().post("/v1/general/delete-voices", delete).code()).isZero();
    assertThat(reeldock.api().get(VOICES + "/" + made.taskId()).code()).isEqualTo(1201);
    assertThat(reeldock.kling().tasks()).isEmpty();
    assertThat(reeldock.logs().all()).noneMatch(line -> line.contains("Zoë"));
  }

  @Test
  void any_call_tellsNobodyAnothersKey() {
    Answer answer = reeldock.api().post(VOICES, VOICE);

    ReceivedRequest request = passed().getLast();
    assertThat(request.headers())
        .containsEntry("Authorization", List.of("Bearer " + reeldock.kling().apiKey()))
        .allSatisfy((_, values) -> assertThat(values).noneMatch(PassThroughTest::isTheCallers));
    assertThat(request.headers().keySet())
        .isSubsetOf(
            Set.of(
                "Accept",
                "Authorization",
                "Connection",
                "Content-length",
                "Content-type",
                "Host",
                "User-agent"));
    assertThat(Stream.concat(Stream.of(answer.body()), headersOf(answer)))
        .noneMatch(text -> text.contains(reeldock.kling().apiKey()));
  }

  private static boolean isTheCallers(String value) {
    return value.contains(reeldock.callerKey());
  }

  private static Stream<String> headersOf(Answer answer) {
    return answer.response().headers().map().values().stream().flatMap(List::stream);
  }

  @Test
  void get_callerThatTheStackDoesNotName_is1103AndReachesNobody() {
    int before = passed().size();
    try (ApiClient other = reeldock.apiWith(Callers.OTHER_KEY)) {
      Answer answer = other.get(COSTS);

      assertThat(answer.httpStatus()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo(1103);
      assertThat(answer.message()).contains("PassThroughCallers", "came other");
    }
    assertThat(passed()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account/secrets",
        "/account/costs/",
        "/account/costs/1",
        "/account//costs",
        "/account/../account/costs",
        "/account/%2e%2e/account/costs",
        "/account/x/../costs",
        "/account/costs%2F",
        "/account/%63osts",
        "/account/costs;x=1",
        "/v1/general/custom-voices/..",
        "/v1/general/custom-voices/%2E%2E",
        "/v1/general/custom-voices/1%2F2",
        "/v1/general/custom-voices//1",
        "/v1/general/..%2f..%2faccount/costs",
        "/v1/general/../../account/costs",
        "//account/costs"
      })
  void get_anythingButAListedPath_is404AndReachesNobody(String path) {
    int before = passed().size();

    Answer answer = reeldock.api().get(path);

    assertThat(answer.httpStatus()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(1202);
    assertThat(passed()).hasSize(before);
  }

  @Test
  void put_listedPath_is404AndNamesWhatThereIs() {
    int before = passed().size();
    Answer answer = reeldock.api().send("PUT", "/account/costs");

    assertThat(answer.httpStatus()).isEqualTo(404);
    assertThat(answer.message()).contains("GET /account/costs", "came PUT /account/costs");
    assertThat(passed()).hasSize(before);
  }
}
