package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CallbackFunction;
import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Claim;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** The events of CallbackApi; each is about a task of its own that the provider has accepted. */
final class CallbackEventCases {
  private CallbackEventCases() {}

  static Map<String, EventCase> all() {
    return Map.of(
        "callback-succeed", (stack, event) -> claims(stack, event, 8, Claim.Status.SUCCEEDED),
        "callback-processing", CallbackEventCases::processing,
        "callback-wrapped", (stack, event) -> claims(stack, event, 10, Claim.Status.SUCCEEDED),
        "callback-wrong-token", (stack, event) -> changesNothing(stack, event, 11, 404),
        "callback-unreadable", (stack, event) -> changesNothing(stack, event, 12, 400));
  }

  private static void processing(EventStack stack, String event) {
    Task task = claims(stack, event, 9, Claim.Status.PROCESSING);

    assertThat(task.state().name()).isEqualTo(StateName.PROCESSING);
  }

  private static Task claims(EventStack stack, String event, int number, Claim.Status status) {
    assertThat(deliver(stack, event, number).text("statusCode")).contains("200");

    Task task = stack.find(id(number));
    assertThat(task.claim()).isNotNull().extracting(Claim::status).isEqualTo(status);
    return task;
  }

  private static void changesNothing(EventStack stack, String event, int number, long status) {
    assertThat(deliver(stack, event, number).wholeNumber("statusCode")).contains(status);

    assertThat(stack.find(id(number)).claim()).isNull();
    assertThat(stack.find(id(number)).state().name()).isEqualTo(StateName.SUBMITTED);
  }

  private static JsonObject deliver(EventStack stack, String event, int number) {
    stack.accepted(id(number), Long.toString(913_827_032_734_642_000L + number), Instant.now());
    return stack.invoke(CallbackFunction::new, stack.withCallbackToken(event, id(number)));
  }

  private static TaskId id(int number) {
    return new TaskId(String.format(Locale.ROOT, "%032d", number));
  }
}
