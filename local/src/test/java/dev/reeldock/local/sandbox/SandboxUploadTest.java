package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.sandbox.Outcome.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** S3 answers a put when its event is in the queue, so nothing here is waited for in vain. */
class SandboxUploadTest {
  private final Invocations invocations = new Invocations();

  @AutoClose private final Clients clients = Clients.open();

  @BeforeAll
  static void startEmulators() {
    SharedEmulators.get();
  }

  @Test
  void put_belowThePrefix_reachesTheFunctionWithTheRawKey() throws Exception {
    try (Sandbox sandbox = start(UploadStack.YAML_WITH_FUNCTION)) {
      put(sandbox, "incoming/a cat+100%.png", "12345");

      Map<String, Object> event = heard();
      assertThat(event)
          .containsEntry("version", "0")
          .containsEntry("detail-type", "Object Created")
          .containsEntry("source", "aws.s3")
          .containsEntry("account", "000000000000")
          .containsEntry("region", "us-east-1")
          .containsEntry("resources", List.of("arn:aws:s3:::" + sandbox.physicalId("Sources")))
          .containsKeys("id", "time");
      assertThat(part(event, "detail"))
          .containsEntry("version", "0")
          .containsEntry("bucket", Map.of("name", sandbox.physicalId("Sources")))
          .containsEntry("requester", "000000000000")
          .containsEntry("source-ip-address", "127.0.0.1")
          .containsEntry("reason", "PutObject")
          .containsKey("request-id");
      assertThat(object(event))
          .containsEntry("key", "incoming/a cat+100%.png")
          .containsEntry("size", 5)
          .containsEntry("etag", "827ccb0eea8a706c4c34a16891f84e7b")
          .containsKey("sequencer");
    }
  }

  @Test
  void put_fiftyAtOnce_eachIsHeardOf() throws Exception {
    List<String> keys =
        IntStream.range(0, 50).mapToObj(number -> "incoming/" + number + ".kling.json").toList();
    try (Sandbox sandbox = start(UploadStack.YAML_WITH_FUNCTION);
        Workers workers = new Workers()) {
      keys.forEach(key -> workers.run(() -> put(sandbox, key, key)));

      assertThat(heard(keys.size()))
          .extracting(event -> object(event).get("key"))
          .containsExactlyInAnyOrderElementsOf(keys);
    }
  }

  @Test
  void put_sameKeyAgain_isAnotherEventWithAGreaterSequencer() throws Exception {
    try (Sandbox sandbox = start(UploadStack.YAML_WITH_FUNCTION)) {
      put(sandbox, "incoming/cat.png", "same");
      String first = String.valueOf(object(heard()).get("sequencer"));
      put(sandbox, "incoming/cat.png", "same");
      String second = String.valueOf(object(heard()).get("sequencer"));

      assertThat(first).matches("[0-9A-F]{16}");
      assertThat(second).matches("[0-9A-F]{16}").isGreaterThan(first);
    }
  }

  @Test
  void put_outsideThePrefix_tellsNobody() {
    try (Sandbox sandbox = start(UploadStack.YAML)) {
      put(sandbox, "inputs/cat.png", "cat");
      put(sandbox, "an/incoming/cat.png", "cat");

      assertThat(waiting(sandbox)).isZero();
    }
  }

  @Test
  void put_intoAnotherBucket_tellsNobody() {
    try (Sandbox sandbox = start(UploadStack.YAML);
        Sandbox other = start(UploadStack.YAML)) {
      put(sandbox, "incoming/cat.png", "cat");

      assertThat(waiting(sandbox)).isOne();
      assertThat(waiting(other)).isZero();
    }
  }

  @Test
  void put_bucketDoesNotTellEventBridge_tellsNobody() {
    String silent = UploadStack.YAML.replace("EventBridgeEnabled: true", "EventBridgeEnabled: no");
    try (Sandbox sandbox = start(silent)) {
      put(sandbox, "incoming/cat.png", "cat");

      assertThat(waiting(sandbox)).isZero();
    }
  }

  @Test
  void put_sandboxClosed_tellsNobody() {
    Sandbox sandbox = start(UploadStack.YAML);
    sandbox.close();

    put(sandbox, "incoming/cat.png", "cat");

    assertThat(waiting(sandbox)).isZero();
  }

  @Test
  void start_queueOfNobody_isNamed() {
    assertThatThrownBy(() -> start(UploadStack.YAML.replace("!GetAtt Ingest.Arn", "arn:aws:sqs:x")))
        .isInstanceOf(SandboxException.class)
        .hasMessage(
            "template.yaml: Uploads tells arn:aws:sqs:x, which is no queue of this template.");
  }

  @Test
  void start_bucketOfNobody_isNamed() {
    assertThatThrownBy(() -> start(UploadStack.YAML.replace("!Ref Sources", "photographs")))
        .isInstanceOf(SandboxException.class)
        .hasMessage(
            "template.yaml: Uploads listens to photographs, which is no bucket of this template.");
  }

  private Sandbox start(String yaml) {
    return SmallStack.start(yaml, SmallStack.settings().withListener(invocations));
  }

  private void put(Sandbox sandbox, String key, String content) {
    clients
        .s3()
        .putObject(
            request -> request.bucket(sandbox.physicalId("Sources")).key(key),
            RequestBody.fromString(content));
  }

  private int waiting(Sandbox sandbox) {
    QueueAttributeName number = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        clients
            .sqs()
            .getQueueAttributes(
                request -> request.queueUrl(sandbox.physicalId("Ingest")).attributeNames(number))
            .attributes()
            .get(number));
  }

  private List<Map<String, Object>> heard(int count) throws InterruptedException {
    List<Map<String, Object>> events = new ArrayList<>();
    while (events.size() < count) {
      events.add(heard());
    }
    return events;
  }

  /** The function answers with the queue's event; the message's body is EventBridge's. */
  private Map<String, Object> heard() throws InterruptedException {
    String answer =
        invocations.next("Hear").outcome() instanceof Answered(String payload) ? payload : "";
    List<?> records =
        (List<?>) Objects.requireNonNull(Json.object(answer).orElseThrow().get("Records"));
    return Json.object(String.valueOf(((Map<?, ?>) records.getFirst()).get("body"))).orElseThrow();
  }

  private static Map<String, Object> object(Map<String, Object> event) {
    return part(part(event, "detail"), "object");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> whole, String name) {
    return (Map<String, Object>) Objects.requireNonNull(whole.get(name));
  }
}
