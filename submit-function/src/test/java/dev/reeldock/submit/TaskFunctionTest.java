package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Queries and lists: every answer is Kling's envelope with the id of the request. */
final class TaskFunctionTest {
  private final SubmitFixture fixture = new SubmitFixture();
  private final ArtifactLinks links = new ArtifactLinks(new KeyRing(fixture.secrets, "links"));
  private final TaskFunction function =
      new TaskFunction(
          Calls.authorization(fixture.secrets),
          new TaskQuery(fixture.tasks, links, Duration.ZERO, fixture.clock),
          new ArtifactRedirect(links, new InMemoryMediaStore("results"), fixture.clock),
          new PublicUrl(null));

  private static Map<String, @Nullable Object> query(String id) {
    return Calls.event("GET", Map.of("family", "videos", "kind", "multi-image2video", "id", id));
  }

  private static Map<String, @Nullable Object> list(@Nullable Map<String, String> parameters) {
    Map<String, @Nullable Object> event =
        Calls.event("GET", Map.of("family", "videos", "kind", "multi-image2video"));
    event.put("queryStringParameters", parameters);
    return event;
  }

  @Test
  void handleRequest_knownId_isTheTask() {
    Task task = fixture.queued();

    JsonObject body = assertEnvelope(query(task.id().value()), 200, 0);

    assertThat(body.object("data").orElseThrow().text("task_id")).contains(task.id().value());
  }

  @Test
  void handleRequest_list_isAnArrayOfTheNewest() {
    fixture.queued();
    Task second = fixture.queued();
    Task newest = fixture.queued();

    JsonObject body = assertEnvelope(list(Map.of("pageNum", "1", "pageSize", "2")), 200, 0);

    assertThat(body.text("message")).contains("SUCCEED");
    assertThat(body.objects("data"))
        .extracting(data -> data.text("task_id").orElseThrow())
        .containsExactly(newest.id().value(), second.id().value());
  }

  @Test
  void handleRequest_listOfNone_isAnEmptyArray() {
    assertThat(assertEnvelope(list(null), 200, 0).get("data")).isEqualTo(List.of());
  }

  @Test
  void handleRequest_unknownId_is1201() {
    assertRefused(query("no-such-task"), 400, 1201);
  }

  @Test
  void handleRequest_unusablePage_is1201() {
    assertRefused(list(Map.of("pageSize", "501")), 400, 1201);
  }

  @Test
  void handleRequest_listOfAnUnknownKind_is1202() {
    assertRefused(Calls.event("GET", Map.of("family", "videos", "kind", "text2opera")), 404, 1202);
  }

  @Test
  void handleRequest_noAuthorization_is1001() {
    Map<String, @Nullable Object> event = list(null);
    event.put("headers", null);

    assertRefused(event, 401, 1001);
  }

  @Test
  void handleRequest_secretsDoNotAnswer_is5000() {
    fixture.secrets.fail(true);

    assertRefused(list(null), 500, 5000);
    assertRefused(query("order-1"), 500, 5000);
  }

  private void assertRefused(Map<String, @Nullable Object> event, int status, int code) {
    JsonObject body = assertEnvelope(event, status, code);

    assertThat(body.text("message")).isPresent();
    assertThat(body.fields()).doesNotContainKey("data");
  }

  private JsonObject assertEnvelope(Map<String, @Nullable Object> event, int status, int code) {
    JsonObject answer = Calls.answer(function, event);
    JsonObject body = Calls.body(answer);

    assertThat(answer.wholeNumber("statusCode")).contains((long) status);
    assertThat(body.wholeNumber("code")).contains((long) code);
    assertThat(body.text("request_id")).contains(Calls.REQUEST_ID);
    return body;
  }
}
