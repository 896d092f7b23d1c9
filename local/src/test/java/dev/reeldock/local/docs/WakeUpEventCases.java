package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CollectFunction;
import dev.reeldock.callback.OperatorFunction;
import dev.reeldock.callback.ReconcileFunction;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.relay.RelayFunction;
import dev.reeldock.submit.DispatchFunction;
import dev.reeldock.submit.UploadFunction;
import dev.reeldock.task.Attention;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.StateName;
import dev.reeldock.task.TaskId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The events of the queues and of the schedule. */
final class WakeUpEventCases {
  private WakeUpEventCases() {}

  static Map<String, EventCase> all() {
    return Map.of(
        "collect-one-task", WakeUpEventCases::collectOneTask,
        "collect-batch", WakeUpEventCases::collectBatch,
        "dispatch-pool", WakeUpEventCases::dispatchPool,
        "relay-quick", WakeUpEventCases::relayQuick,
        "relay-patient", WakeUpEventCases::relayPatient,
        "reconcile-minute", WakeUpEventCases::reconcileMinute,
        "operator-explain", WakeUpEventCases::operatorExplain,
        "upload-manifest", WakeUpEventCases::uploadManifest,
        "upload-gone", WakeUpEventCases::uploadGone);
  }

  /** The provider does not know the task that it is said to have accepted. */
  private static void collectOneTask(EventStack stack, String event) {
    TaskId id = new TaskId(messages(event).getFirst().body());
    stack.accepted(id, "913827032734642013", Instant.now());

    assertThat(failures(stack.invoke(CollectFunction::new, event))).isEmpty();

    assertThat(stack.find(id).attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.UNKNOWN_TO_PROVIDER);
    assertThat(stack.log())
        .contains(
            "[taskId="
                + id
                + "] needs attention: UNKNOWN_TO_PROVIDER; look: make explain TASK="
                + id);
  }

  /** The second message is no task's id: it alone goes back. */
  private static void collectBatch(EventStack stack, String event) {
    assertThat(failures(stack.invoke(CollectFunction::new, event)))
        .containsExactly(messages(event).get(1).id());
  }

  private static void dispatchPool(EventStack stack, String event) {
    TaskId id = new TaskId("00000000000000000000000000000016");
    stack.waiting(id);
    assertThat(messages(event).getFirst().body()).isEqualTo(stack.find(id).pool().name());

    assertThat(failures(stack.invoke(DispatchFunction::new, event))).isEmpty();

    assertThat(stack.find(id).state().name()).isEqualTo(StateName.FAILED);
  }

  private static void relayQuick(EventStack stack, String event) {
    TaskId id = new TaskId(messages(event).getFirst().body());
    stack.acceptedToTell(id);

    assertThat(failures(stack.invoke(RelayFunction::new, event))).isEmpty();

    assertThat(stack.log())
        .containsExactly("[taskId=" + id + "] relayed: Failed[status=SUBMITTED, came=NO_NAME]");
  }

  private static void relayPatient(EventStack stack, String event) {
    TaskId id = new TaskId(messages(event).getFirst().body());
    stack.acceptedToTell(id);

    assertThat(failures(stack.invoke(RelayFunction::new, event))).isEmpty();

    assertThat(stack.find(id).relays().log()).extracting(RelayTry::came).containsExactly("NO_NAME");
  }

  private static void reconcileMinute(EventStack stack, String event) {
    TaskId id = new TaskId("00000000000000000000000000000017");
    stack.accepted(id, "913827032734642017", Instant.now().minus(Duration.ofHours(25)));
    assertThat(stack.find(id).dueAt()).isBefore(Instant.now());
    assertThat(Json.object(event).orElseThrow().text("source")).contains("aws.events");

    stack.invoke(ReconcileFunction::new, event);

    assertThat(stack.find(id).dueAt()).isAfter(Instant.now());
    assertThat(stack.log())
        .contains("[taskId=" + id + "] needs attention: DEADLINE; look: make explain TASK=" + id);
  }

  private static void operatorExplain(EventStack stack, String event) {
    TaskId id = new TaskId("00000000000000000000000000000018");
    stack.accepted(id, "913827032734642018", Instant.now());

    JsonObject said = stack.invoke(OperatorFunction::new, event);

    assertThat(said.get("done")).isEqualTo(true);
    assertThat(said.text("text").orElseThrow())
        .contains("It is submitted: the provider has it as 913827032734642018.");
  }

  /** One that names no kind. */
  private static void uploadManifest(EventStack stack, String event) {
    String key = "incoming/scene 1.kling.json";
    stack.put(key, "{}");

    assertThat(failures(stack.invoke(UploadFunction::new, stack.withBucket(event)))).isEmpty();

    TaskId id =
        TaskId.ofUpload(
            stack.variables().getOrDefault("SOURCE_BUCKET", ""),
            key,
            "00617F08299329D189",
            "99914b932bd37a50b983c5e7c90ae93b");
    assertThat(stack.find(id).state().name()).isEqualTo(StateName.FAILED);
    assertThat(stack.log()).containsExactly("[taskId=" + id + "] rejected");
  }

  private static void uploadGone(EventStack stack, String event) {
    assertThat(failures(stack.invoke(UploadFunction::new, stack.withBucket(event)))).isEmpty();

    assertThat(stack.log())
        .containsExactly(
            "ignored: an object that is gone, replaced or elsewhere: incoming/gone.png");
  }

  private static List<QueueEvent.Message> messages(String event) {
    try {
      byte[] json = event.getBytes(StandardCharsets.UTF_8);
      return QueueEvent.read(new ByteArrayInputStream(json)).messages();
    } catch (IOException e) {
      throw new AssertionError("The event is no queue's.", e);
    }
  }

  private static List<String> failures(JsonObject answer) {
    assertThat(answer.fields()).containsOnlyKeys("batchItemFailures");
    return answer.objects("batchItemFailures").stream()
        .map(failure -> failure.text("itemIdentifier").orElseThrow())
        .toList();
  }
}
