package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.submit.SubmitFunction;
import dev.reeldock.submit.TaskFunction;
import dev.reeldock.task.TaskId;
import java.time.Instant;
import java.util.Map;

/** The events of Api. */
final class ApiEventCases {
  private ApiEventCases() {}

  static Map<String, EventCase> all() {
    return Map.of(
        "submit-accepted", ApiEventCases::submitAccepted,
        "submit-no-authorization", (stack, event) -> refused(submit(stack, event), 401, 1001),
        "submit-not-json", (stack, event) -> refused(submit(stack, event), 400, 1200),
        "submit-missing-prompt", ApiEventCases::submitMissingPrompt,
        "submit-pass-through", ApiEventCases::submitPassThrough,
        "task-by-id", ApiEventCases::taskById,
        "task-list", ApiEventCases::taskList,
        "task-unknown", (stack, event) -> refused(query(stack, event), 400, 1201),
        "task-artifact-wrong-token", ApiEventCases::artifactWrongToken,
        "task-tickets", ApiEventCases::tickets);
  }

  private static void submitAccepted(EventStack stack, String event) {
    JsonObject answer = submit(stack, event);
    JsonObject data = body(answer).object("data").orElseThrow();

    assertThat(answer.text("statusCode")).contains("200");
    assertThat(data.text("task_status")).contains("submitted");
    assertThat(
            stack.find(new TaskId(data.text("task_id").orElseThrow())).request().externalTaskId())
        .isEqualTo("events-submit-accepted");
  }

  private static void submitMissingPrompt(EventStack stack, String event) {
    JsonObject answer = submit(stack, event);

    refused(answer, 400, 1201);
    assertThat(body(answer).text("message").orElseThrow()).startsWith("prompt: expected a text");
  }

  private static void submitPassThrough(EventStack stack, String event) {
    JsonObject answer = submit(stack, event);

    assertThat(answer.text("statusCode")).contains("200");
    assertThat(body(answer).object("data").orElseThrow().objects("resource_pack_subscribe_infos"))
        .hasSize(1);
    assertThat(stack.log()).containsExactly("passed GET /account/costs: 200");
  }

  private static void taskById(EventStack stack, String event) {
    TaskId id = new TaskId("00000000000000000000000000000005");
    stack.accepted(id, "913827032734642005", Instant.now());

    JsonObject data = body(query(stack, event)).object("data").orElseThrow();

    assertThat(data.text("task_id")).contains(id.value());
    assertThat(data.text("task_status")).contains("submitted");
  }

  /** The event asks for two: those that are younger than what any other case makes. */
  private static void taskList(EventStack stack, String event) {
    Instant soon = Instant.now().plusSeconds(60);
    stack.accepted(new TaskId("00000000000000000000000000000191"), "913827032734642191", soon);
    stack.accepted(
        new TaskId("00000000000000000000000000000192"), "913827032734642192", soon.plusSeconds(1));

    JsonObject answer = query(stack, event);

    assertThat(answer.text("statusCode")).contains("200");
    assertThat(body(answer).text("request_id")).contains("00000000-0000-4000-8000-000000000019");
    assertThat(body(answer).objects("data"))
        .extracting(data -> data.text("task_id").orElseThrow())
        .containsExactly("00000000000000000000000000000192", "00000000000000000000000000000191");
  }

  private static void artifactWrongToken(EventStack stack, String event) {
    JsonObject answer = query(stack, event);

    assertThat(answer.text("statusCode")).contains("404");
    assertThat(answer.object("headers").orElseThrow().fields())
        .containsEntry("Content-Type", "application/problem+json")
        .doesNotContainKey("Location");
  }

  private static void tickets(EventStack stack, String event) {
    JsonObject answer = query(stack, event);

    assertThat(answer.text("statusCode")).contains("200");
    assertThat(body(answer).objects("uploads"))
        .extracting(upload -> upload.object("headers").orElseThrow().fields())
        .containsExactly(Map.of("Content-Type", "image/png"), Map.of("Content-Type", "image/jpeg"));
  }

  private static void refused(JsonObject answer, int status, int code) {
    assertThat(answer.wholeNumber("statusCode")).contains((long) status);
    assertThat(body(answer).wholeNumber("code")).contains((long) code);
    assertThat(body(answer).get("data")).isNull();
  }

  private static JsonObject submit(EventStack stack, String event) {
    return stack.invoke(SubmitFunction::new, event);
  }

  private static JsonObject query(EventStack stack, String event) {
    return stack.invoke(TaskFunction::new, event);
  }

  private static JsonObject body(JsonObject answer) {
    return Json.object(answer.text("body").orElseThrow()).orElseThrow();
  }
}
