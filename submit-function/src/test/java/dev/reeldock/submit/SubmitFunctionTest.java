package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever it answers, the answer is Kling's envelope with the id of the request. */
final class SubmitFunctionTest {
  private final SubmitFixture fixture = new SubmitFixture();
  private final SubmitFunction function =
      new SubmitFunction(Calls.authorization(fixture.secrets), fixture.submit);
  private final Map<String, @Nullable Object> event =
      Calls.event("POST", Map.of("family", "videos", "kind", "multi-image2video"));

  SubmitFunctionTest() {
    event.put("body", SubmitFixture.BODY);
  }

  @Test
  void handleRequest_taken_isOk() {
    JsonObject body = assertEnvelope(200, 0);

    assertThat(body.text("message")).contains("SUCCEED");
    assertThat(body.object("data").orElseThrow().text("task_id"))
        .contains(fixture.only().id().value());
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
    JsonObject body = assertEnvelope(status, code);

    assertThat(body.text("message")).isPresent();
    assertThat(body.fields()).doesNotContainKey("data");
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
