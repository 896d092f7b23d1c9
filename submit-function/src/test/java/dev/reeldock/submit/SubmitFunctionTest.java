package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SampleImages;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever it answers, the answer is Kling's envelope with the id of the request. */
final class SubmitFunctionTest {
  private final SubmitFixture fixture = new SubmitFixture();
  private final SubmitFunction function = function(SampleProfiles.KLING);
  private final Map<String, @Nullable Object> event =
      Calls.event("POST", Map.of("family", "videos", "kind", "multi-image2video"));

  SubmitFunctionTest() {
    event.put("body", SubmitFixture.BODY);
  }

  private SubmitFunction function(Profile profile) {
    return new SubmitFunction(
        profile,
        Calls.authorization(fixture.secrets),
        fixture.receivers,
        fixture.images,
        fixture.submit,
        fixture.passThrough());
  }

  @Test
  void handleRequest_taken_isOk() {
    JsonObject body = assertEnvelope(200, 0);

    assertThat(body.text("message")).contains("SUCCEED");
    assertThat(body.object("data").orElseThrow().text("task_id"))
        .contains(fixture.only().id().value());
  }

  @Test
  void handleRequest_providerOfFlatAnswers_hasThemBesideTheEnvelope() {
    fixture.clock.set(Instant.parse("2026-11-20T08:00:00.789Z"));

    JsonObject answer = Calls.answer(function(SampleProfiles.ANYFAST), event);

    assertThat(answer.text("body").orElseThrow().replace(fixture.only().id().value(), "ID"))
        .isEqualTo(
            """
            {"code":0,"message":"SUCCEED","request_id":"11111111-2222-4333-8444-555555555555",\
            "data":{"task_id":"ID","task_info":{"external_task_id":"order-1"},\
            "task_status":"submitted","created_at":1795161600789,"updated_at":1795161600789},\
            "id":"ID","task_id":"ID","object":"video","model":"kling-v1-6","status":"submitted",\
            "progress":0,"created_at":1795161600}\
            """);
  }

  @Test
  void handleRequest_flatAnswerOfAnImageWithoutAModel_saysSo() {
    event.put("pathParameters", Map.of("family", "images", "kind", "generations"));
    event.put("body", "{\"prompt\":\"a boat\"}");

    JsonObject body = Calls.body(Calls.answer(function(SampleProfiles.ANYFAST), event));

    assertThat(body.text("object")).hasValue("image");
    assertThat(body.text("model")).hasValue("");
  }

  static Stream<Profile> notFlat() {
    return Stream.of(SampleProfiles.KLING, SampleProfiles.COMETAPI, SampleProfiles.YUTOAI);
  }

  @ParameterizedTest
  @MethodSource("notFlat")
  void handleRequest_anyOtherProvider_hasTheEnvelopeAlone(Profile profile) {
    assertThat(Calls.body(Calls.answer(function(profile), event)).fields())
        .containsOnlyKeys("code", "message", "request_id", "data");
  }

  @Test
  void handleRequest_providerOfLess_isToldInHeaderAndHistory() {
    String words =
        "provider: after a lost answer to a submit, 'not found' proves nothing: a person decides";

    JsonObject answer = Calls.answer(function(SampleProfiles.COMETAPI), event);

    assertThat(answer.object("headers").orElseThrow().text(Warnings.HEADER).orElseThrow())
        .endsWith("; " + words);
    assertThat(fixture.only().history()).anyMatch(entry -> entry.detail().equals(words));
  }

  @Test
  void handleRequest_noAuthorization_is1001() {
    event.put("headers", Map.of());

    assertRefused(401, 1001);
  }

  @Test
  void handleRequest_unknownKind_is1202() {
    event.put("pathParameters", Map.of("family", "videos", "kind", "text2opera"));

    assertRefused(404, 1202);
  }

  @Test
  void handleRequest_invalidBody_is1200() {
    event.put("body", "[]");

    assertRefused(400, 1200);
  }

  @Test
  void handleRequest_objectThatIsTooSmall_is1201AndRecordsNothing() {
    nameObject(SampleImages.jpeg(200, 400));

    assertThat(refusal(400, 1201))
        .isEqualTo(
            "image_list[0].image: expected each side of at least 300 pixels, came 200 x 400");
    assertThat(fixture.tasks.tasks()).isEmpty();
    assertThat(fixture.kling.submissions()).isEmpty();
  }

  @Test
  void handleRequest_objectThatIsNotThere_is1201AndRecordsNothing() {
    nameObject(Images.PNG);
    fixture.sources.remove("incoming/a.png");

    assertThat(refusal(400, 1201))
        .startsWith("image_list[0].image: ")
        .endsWith("came the name of no object: incoming/a.png");
    assertThat(fixture.tasks.tasks()).isEmpty();
  }

  @Test
  void handleRequest_objectOfAnOddRatio_isTakenLentAndWarnedOf() {
    nameObject(SampleImages.png(900, 300));

    JsonObject answer = Calls.answer(function, event);

    assertThat(answer.object("headers").orElseThrow().text(Warnings.HEADER).orElseThrow())
        .contains("image_list[0].image: some documentation expects a ratio");
    assertThat(fixture.only().history()).anyMatch(entry -> entry.detail().contains("900 x 300"));
    assertThat(fixture.only().request().body()).contains("s3://sources/incoming/a.png");
    assertThat(fixture.kling.submissions().getFirst().fields().objects("image_list").getFirst())
        .satisfies(sent -> assertThat(sent.text("image").orElseThrow()).startsWith("https://"));
  }

  @Test
  void handleRequest_bucketDoesNotAnswer_is5000AndRecordsNothing() {
    nameObject(Images.PNG);
    fixture.sources.failNext(1);

    assertRefused(500, 5000);
    assertThat(fixture.tasks.tasks()).isEmpty();
  }

  @Test
  void handleRequest_repeatedWhenTheObjectIsGone_isTheFirstAnswer() {
    nameObject(Images.PNG);
    event.put(
        "headers", Map.of("authorization", "Bearer key-of-studio", "Idempotency-Key", "once"));
    String first =
        assertEnvelope(200, 0).object("data").orElseThrow().text("task_id").orElseThrow();
    fixture.sources.remove("incoming/a.png");

    assertThat(assertEnvelope(200, 0).object("data").orElseThrow().text("task_id")).contains(first);
    assertThat(fixture.kling.submissions()).hasSize(1);
  }

  private void nameObject(byte[] content) {
    fixture.sources.put("incoming/a.png", content, "image/png");
    event.put("body", Images.body("s3://sources/incoming/a.png"));
  }

  @Test
  void handleRequest_refusedByTheProvider_isItsCode() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);

    assertRefused(400, 1301);
  }

  @Test
  void handleRequest_tableDoesNotAnswer_is5000() {
    fixture.tasks.failNextWrites(1);

    assertRefused(500, 5000);
  }

  private void assertRefused(int status, int code) {
    assertThat(refusal(status, code)).isNotEmpty();
  }

  private String refusal(int status, int code) {
    JsonObject body = assertEnvelope(status, code);

    assertThat(body.fields()).doesNotContainKey("data");
    return body.text("message").orElseThrow();
  }

  private JsonObject assertEnvelope(int status, int code) {
    JsonObject answer = Calls.answer(function, event);
    JsonObject body = Calls.body(answer);

    assertThat(answer.wholeNumber("statusCode")).contains((long) status);
    assertThat(body.wholeNumber("code")).contains((long) code);
    assertThat(body.text("request_id")).contains(Calls.REQUEST_ID);
    return body;
  }
}
