package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.lambda.QuietContext;
import dev.reeldock.queue.InMemoryIngest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UploadFunctionTest {
  private static final String PROMPT = "A cat in the rain";

  private final UploadFixture bucket = new UploadFixture();
  private final InMemoryIngest ingest = new InMemoryIngest();
  private final QuietContext context = new QuietContext();

  @Test
  void handleRequest_uploads_areTakenAndToldWithoutTheirWords() {
    String message = event("incoming/cat.png", Images.PNG, Map.of("kling-prompt", PROMPT));

    assertThat(failures(message)).isEmpty();

    assertThat(context.lines()).singleElement().asString().matches("\\[taskId=\\w{32}] queued");
    assertThat(bucket.fixture.tasks.tasks()).hasSize(1);
  }

  @Test
  void handleRequest_imageMissing_isToldAgainAsItIs() {
    String message =
        event(
            "incoming/a.kling.json",
            "{\"kind\":\"image2video\",\"image\":\"late.png\"}".getBytes(UTF_8),
            Map.of());

    assertThat(failures(message)).isEmpty();

    assertThat(ingest.putOff()).containsExactly(message);
    assertThat(bucket.fixture.tasks.tasks()).isEmpty();
  }

  /** Else each of them would tell all of them again, and so on. */
  @Test
  void handleRequest_severalImagesMissing_areToldAgainAtOnce() {
    String manifest = "{\"kind\":\"image2video\",\"image\":\"late.png\"}";
    String records =
        Stream.of("incoming/a.kling.json", "incoming/b.kling.json")
            .map(key -> bucket.putSilently(key, manifest.getBytes(UTF_8), Map.of()))
            .map(put -> UploadEvents.NOTIFICATION.of(put.key(), put.sequencer(), put.etag()))
            .map(message -> message.replaceFirst("\\{\"Records\":\\[", "").replaceFirst("]}$", ""))
            .collect(Collectors.joining(",", "{\"Records\":[", "]}"));

    assertThat(failures(records)).isEmpty();

    assertThat(context.lines()).hasSize(2).allMatch(line -> line.startsWith("an image is not"));
    assertThat(ingest.putOff()).containsExactly(records);
  }

  @Test
  void handleRequest_imageMissingAndQueueToo_goesBackToItsQueue() {
    ingest.failNext(1);
    String message =
        event(
            "incoming/a.kling.json",
            "{\"kind\":\"image2video\",\"image\":\"late.png\"}".getBytes(UTF_8),
            Map.of());

    assertThat(failures(message)).containsExactly("message-0");
  }

  @Test
  void handleRequest_bucketDoesNotAnswer_onlyThatMessageGoesBack() {
    String first = event("incoming/1.png", Images.PNG, Map.of("kling-prompt", PROMPT));
    String second = event("incoming/2.png", Images.PNG, Map.of("kling-prompt", PROMPT));
    bucket.sources.failNext(1);

    assertThat(failures(first, second)).containsExactly("message-0");

    assertThat(bucket.fixture.tasks.tasks()).hasSize(1);
    assertThat(String.join("\n", context.lines())).doesNotContain(PROMPT);
  }

  @Test
  void handleRequest_somethingElse_isPassedOver() {
    assertThat(failures("{\"Event\":\"s3:TestEvent\"}", "no JSON")).isEmpty();
  }

  private String event(String key, byte[] content, Map<String, String> metadata) {
    UploadFixture.Put put = bucket.putSilently(key, content, metadata);
    return UploadEvents.EVENT_BRIDGE.of(put.key(), put.sequencer(), put.etag());
  }

  private List<String> failures(String... messages) {
    List<Map<String, String>> records =
        IntStream.range(0, messages.length)
            .mapToObj(i -> Map.of("messageId", "message-" + i, "body", messages[i]))
            .toList();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      new UploadFunction(bucket.upload(), ingest)
          .handleRequest(
              new ByteArrayInputStream(Json.text(Map.of("Records", records)).getBytes(UTF_8)),
              answer,
              context);
    } catch (IOException e) {
      throw new AssertionError("The event was not read.", e);
    }
    return Json.object(answer.toByteArray()).orElseThrow().objects("batchItemFailures").stream()
        .map(failure -> failure.text("itemIdentifier").orElseThrow())
        .toList();
  }
}
