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

/**
 * Queries, lists and tickets: every answer of the first two is Kling's envelope with the id of the
 * request.
 */
final class TaskFunctionTest {
  private final SubmitFixture fixture = new SubmitFixture();
  private final ArtifactLinks links = new ArtifactLinks(new KeyRing(fixture.secrets, "links"));
  private final TaskFunction function =
      new TaskFunction(
          Calls.authorization(fixture.secrets),
          new TaskQuery(fixture.tasks, links, Duration.ZERO, fixture.clock),
          new ArtifactRedirect(links, new InMemoryMediaStore("results"), fixture.clock),
          new PublicUrl(null),
          fixture.ticketDesk(),
          fixture.relayDesk());

  private static Map<String, @Nullable Object> query(String id) {
    return Calls.event("GET", Map.of("family", "videos", "kind", "multi-image2video", "id", id));
  }

  private static Map<String, @Nullable Object> list(
      @Nullable Map<String, List<String>> parameters) {
    Map<String, @Nullable Object> event =
        Calls.event("GET", Map.of("family", "videos", "kind", "multi-image2video"));
    event.put("multiValueQueryStringParameters", parameters);
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

    JsonObject body =
        assertEnvelope(list(Map.of("pageNum", List.of("1"), "pageSize", List.of("2"))), 200, 0);

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
    assertRefused(list(Map.of("pageSize", List.of("501"))), 400, 1201);
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

  @Test
  void handleRequest_tickets_areNamesAndUrlsToPutTo() {
    JsonObject answer =
        Calls.answer(function, tickets("{\"content_types\":[\"image/png\",\"image/jpeg\"]}"));
    List<JsonObject> uploads = Calls.body(answer).objects("uploads");

    assertThat(answer.wholeNumber("statusCode")).contains(200L);
    assertThat(uploads).hasSize(2);
    assertThat(uploads.getFirst().fields())
        .containsOnlyKeys("name", "url", "method", "headers", "expires_at")
        .containsEntry("method", "PUT")
        .containsEntry("headers", Map.of("Content-Type", "image/png"));
    assertThat(uploads.getLast().text("name").orElseThrow())
        .matches("s3://sources/uploads/[0-9a-f]{32}/2\\.jpg");
  }

  @Test
  void handleRequest_ticketsForAStranger_areAProblemAndNone() {
    Map<String, @Nullable Object> event = tickets("{\"content_types\":[\"image/png\"]}");
    event.put("headers", Map.of());

    assertProblem(event, 401, "Unauthorized", 1001);
  }

  @Test
  void handleRequest_unusableTickets_areAProblem() {
    assertProblem(tickets("[]"), 400, "Bad Request", 1200);
    assertProblem(tickets("{\"content_types\":[]}"), 400, "Bad Request", 1201);
  }

  @Test
  void handleRequest_ticketsWhileSecretsDoNotAnswer_areAProblem() {
    fixture.secrets.fail(true);

    assertProblem(tickets("{\"content_types\":[\"image/png\"]}"), 503, "Service Unavailable", 5001);
  }

  private static Map<String, @Nullable Object> tickets(String body) {
    Map<String, @Nullable Object> event = Calls.event("POST", "/uploads", Map.of());
    event.put("body", body);
    return event;
  }

  /** As RFC 9457 has it, with the members that Kling's envelope has. */
  private void assertProblem(
      Map<String, @Nullable Object> event, int status, String title, int code) {
    JsonObject answer = Calls.answer(function, event);
    JsonObject body = Calls.body(answer);

    assertThat(answer.wholeNumber("statusCode")).contains((long) status);
    assertThat(answer.object("headers").orElseThrow().fields())
        .isEqualTo(Map.of("Content-Type", "application/problem+json"));
    assertThat(body.fields().keySet())
        .containsExactly("type", "title", "status", "detail", "code", "request_id");
    assertThat(body.text("type")).contains("about:blank");
    assertThat(body.text("title")).contains(title);
    assertThat(body.wholeNumber("status")).contains((long) status);
    assertThat(body.text("detail").orElseThrow()).isNotBlank();
    assertThat(body.wholeNumber("code")).contains((long) code);
    assertThat(body.text("request_id")).contains(Calls.REQUEST_ID);
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
