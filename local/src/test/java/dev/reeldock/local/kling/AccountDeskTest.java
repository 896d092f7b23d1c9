package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Caller.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The calls that make no task. */
final class AccountDeskTest {
  private static final String VOICES = "/v1/general/custom-voices";

  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  @AutoClose private final Caller caller = new Caller(kling);

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = caller.postRaw(path, body);
    return answer.statusCode() + " " + Json.object(answer.body()).at("/data/task_id").asText();
  }

  @Test
  void costs_ofATime_haveAnEnvelopeOfTheirOwn() {
    Answer answer = caller.get("/account/costs?start_time=1&end_time=1790856000000");

    assertThat(answer.code()).isZero();
    assertThat(answer.data("code")).isEqualTo("0");
    assertThat(answer.data().get("resource_pack_subscribe_infos").size()).isEqualTo(1);
  }

  @Test
  void costs_withoutATime_are1201() {
    assertRefused(
        caller.get("/account/costs?start_time=1"),
        400,
        1201,
        "end_time must be a time in milliseconds");
  }

  @Test
  void voice_created_isFoundListedAndDeletedOnce() throws Exception {
    String id =
        post(VOICES, "{\"voice_name\":\"Ada\",\"voice_url\":\"https://voices.example/a.mp3\"}")
            .substring("200 ".length());

    assertThat(caller.get(VOICES + "/" + id).data().at("/task_result/voices/0/voice_name").asText())
        .isEqualTo("Ada");
    assertThat(caller.get(VOICES).body().at("/data/0/task_id").asText()).isEqualTo(id);
    String delete = "{\"voice_id\":\"" + id + "\"}";
    assertThat(post("/v1/general/delete-voices", delete)).isEqualTo("200 " + id);
    assertThat(post("/v1/general/delete-voices", delete)).startsWith("400");
    assertThat(caller.get(VOICES + "/" + id).code()).isEqualTo(1201);
  }

  @Test
  void voice_withoutAUsableName_is1201() throws Exception {
    assertThat(post(VOICES, "{\"voice_url\":\"https://voices.example/a.mp3\"}")).startsWith("400");
    assertThat(post(VOICES, "{\"voice_name\":\"Ada\",\"voice_url\":\"Ada\"}")).startsWith("400");
  }

  @Test
  void presets_areThere() {
    assertThat(caller.get("/v1/general/presets-voices").code()).isZero();
    assertThat(caller.get("/v1/general/advanced-presets-elements").code()).isZero();
  }

  @Test
  void call_thatItDoesNotKnow_is1202() {
    assertRefused(caller.get("/account/secrets"), 404, 1202, "method is invalid");
  }

  @Test
  void call_withoutKey_is1001() {
    try (Caller stranger = new Caller(kling, Map.of())) {
      assertRefused(stranger.get("/account/costs"), 401, 1001, "Authorization is empty");
    }
  }

  @Test
  void call_ofAGateway_is1202() {
    try (FakeKling gateway =
            FakeKling.start(FakeKlingSettings.fast().withDialect(Dialect.ANYFAST));
        Caller client = new Caller(gateway)) {
      assertThat(client.get("/account/costs").httpStatus()).isEqualTo(404);
    }
  }

  @Test
  void requests_anyCall_keepTheirHeadersAndQuery() {
    Answer _ = caller.get("/account/costs?start_time=1");

    ReceivedRequest request = kling.requests().getFirst();
    assertThat(request.route()).isEqualTo(Route.NO_TASK);
    assertThat(request.uri()).hasToString("/account/costs?start_time=1");
    assertThat(request.headers().get("Authorization")).containsExactly("Bearer " + kling.apiKey());
  }
}
