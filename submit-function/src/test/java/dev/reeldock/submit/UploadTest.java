package dev.reeldock.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SampleImages;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadTest {
  private final UploadFixture bucket = new UploadFixture();

  @Test
  void run_imageWithMetadata_isAQueuedTask() {
    UploadOutcome outcome =
        bucket.putImage(
            "incoming/deep/er/cat.png",
            Map.of("kling-prompt", "A cat", "kling-model-name", "kling-v2-1", "other", "x"));

    Task task = bucket.task(outcome);
    assertThat(task.state()).isEqualTo(new TaskState.Queued());
    assertThat(task.request().caller()).isEqualTo(UploadFixture.CALLER);
    assertThat(task.request().kind().path()).isEqualTo("videos/image2video");
    assertThat(task.request().model()).isEqualTo("kling-v2-1");
    assertThat(body(task).fields())
        .containsOnly(
            Map.entry("prompt", "A cat"),
            Map.entry("model_name", "kling-v2-1"),
            Map.entry("image", "s3://sources/incoming/deep/er/cat.png"));
    assertThat(bucket.fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_imageOfAnotherKind_isOfThatKindWithoutTheModelForVideos() {
    bucket.withDefaults("", "kling-v2-5-turbo");

    UploadOutcome outcome =
        bucket.putImage(
            "incoming/cat.png", Map.of("kling-kind", "generations", "kling-prompt", "A cat"));

    assertThat(bucket.task(outcome).request().kind().path()).isEqualTo("images/generations");
    assertThat(bucket.task(outcome).request().model()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"incoming/cat.png", "incoming/CAT.JPG", "incoming/a b.jpeg"})
  void run_imageAloneWithAPromptOfTheStack_isATaskOfIt(String key) {
    bucket.withDefaults("Slow zoom", "kling-v2-5-turbo");

    Task task = bucket.task(bucket.putImage(key, Map.of()));

    assertThat(body(task).text("prompt")).contains("Slow zoom");
    assertThat(task.request().model()).isEqualTo("kling-v2-5-turbo");
  }

  @Test
  void run_imageWithAPromptOfItsOwn_outdoesTheStacks() {
    bucket.withDefaults("Slow zoom", "");

    Task task = bucket.task(bucket.putImage("incoming/a.png", Map.of("kling-prompt", "A cat")));

    assertThat(body(task).text("prompt")).contains("A cat");
    assertThat(task.request().model()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incoming/scene/cat.png",
        "incoming/notes.txt",
        "incoming/.DS_Store",
        "incoming/a/"
      })
  void run_whatAsksForNothing_isIgnored(String key) {
    bucket.withDefaults("Slow zoom", "");

    assertThat(bucket.putImage(key, Map.of())).isInstanceOf(UploadOutcome.Ignored.class);
    assertThat(bucket.rejections()).isEmpty();
  }

  @Test
  void run_imageAloneWithoutAPrompt_startsNothing() {
    assertThat(bucket.putImage("incoming/cat.png", Map.of()))
        .isInstanceOf(UploadOutcome.Ignored.class);
  }

  @Test
  void run_manifest_isTheTaskThatItDescribes() {
    bucket.putImage("incoming/scene 1/cat.png", Map.of());
    bucket.putImage("incoming/dog.png", Map.of());

    Task task =
        bucket.task(
            bucket.putManifest(
                "incoming/scene 1/anything.kling.json",
                """
                {"kind":"multi-image2video","model_name":"kling-v1-6","prompt":"Friends",
                 "image_list":[{"image":"cat.png"},{"image":"s3://sources/incoming/dog.png"},
                               "https://images.example/c.png"],
                 "aspect_ratio":"1:1","duration":5,"external_task_id":"scene-1"}
                """));

    assertThat(task.request().kind().path()).isEqualTo("videos/multi-image2video");
    assertThat(task.request().externalTaskId()).isEqualTo("scene-1");
    assertThat(body(task).objects("image_list"))
        .extracting(item -> item.text("image").orElseThrow())
        .containsExactly(
            "s3://sources/incoming/scene 1/cat.png",
            "s3://sources/incoming/dog.png",
            "https://images.example/c.png");
    assertThat(body(task).fields().keySet())
        .containsExactlyInAnyOrder(
            "model_name", "prompt", "image_list", "aspect_ratio", "duration");
  }

  @Test
  void run_disputedFields_areTasksWithWarnings() {
    bucket.put("incoming/wide.png", SampleImages.png(3000, 300), Map.of());

    Task task =
        bucket.task(
            bucket.putManifest(
                "incoming/a.kling.json",
                "{\"kind\":\"image2video\",\"image\":\"wide.png\",\"unheard_of\":1}"));

    assertThat(task.history())
        .filteredOn(entry -> entry.event().equals("warning"))
        .extracting(entry -> entry.detail())
        .anyMatch(detail -> detail.startsWith("unheard_of: "))
        .anyMatch(detail -> detail.startsWith("image: some documentation expects a ratio"));
  }

  @Test
  void run_providerOfLess_isToldInTheHistory() {
    Task task =
        bucket
            .withProvider(SampleProfiles.YUTOAI)
            .task(bucket.putImage("incoming/a.png", Map.of("kling-prompt", "A cat looks up")));

    assertThat(task.history())
        .filteredOn(entry -> entry.event().equals("warning"))
        .extracting(entry -> entry.detail())
        .containsExactly(
            "provider: an outcome is learned from callbacks alone: if all are lost, a person must"
                + " ask the provider",
            "provider: a lost answer to a submit calls a person, as the provider cannot be asked by"
                + " our id");
  }

  @Test
  void run_imageWithATailBesideIt_namesBoth() {
    bucket.putImage("incoming/scene/end frame.png", Map.of());

    Task task =
        bucket.task(
            bucket.putImage(
                "incoming/scene/what?.png",
                Map.of("kling-prompt", "Löwe", "kling-image-tail", "end frame.png")));

    assertThat(body(task).fields())
        .containsOnly(
            Map.entry("prompt", "Löwe"),
            Map.entry("image_tail", "s3://sources/incoming/scene/end frame.png"),
            Map.entry("image", "s3://sources/incoming/scene/what?.png"));
  }

  @Test
  void run_tailComesLate_isAwaited() {
    assertThat(bucket.putImage("incoming/cat.png", Map.of("kling-image-tail", "late.png")))
        .isInstanceOf(UploadOutcome.Awaits.class);
  }

  @Test
  void run_callbackUrl_isRecordedAndNotSent() {
    Task task =
        bucket.task(
            bucket.putImage(
                "incoming/cat.png", Map.of("kling-callback-url", "https://studio.example/done")));

    assertThat(task.request().callbackUrl()).isEqualTo("https://studio.example/done");
    assertThat(task.request().body()).doesNotContain("studio.example");
    assertThat(bucket.fixture.names.asked()).containsExactly("studio.example");
  }

  @Test
  void run_imageComesAfterItsManifest_isAwaitedAndThenTaken() {
    UploadFixture.Put manifest =
        bucket.putSilently(
            "incoming/a.kling.json",
            "{\"kind\":\"image2video\",\"image\":\"late.png\"}".getBytes(UTF_8),
            Map.of());

    assertThat(tell(manifest)).isEqualTo(new UploadOutcome.Awaits("incoming/a.kling.json"));
    bucket.fixture.clock.advance(Upload.IMAGES_COME_WITHIN.minus(Duration.ofSeconds(1)));
    assertThat(tell(manifest)).isEqualTo(new UploadOutcome.Awaits("incoming/a.kling.json"));
    bucket.putImage("incoming/late.png", Map.of());

    assertThat(bucket.task(tell(manifest)).state()).isEqualTo(new TaskState.Queued());
  }

  @Test
  void run_imageNeverComes_isAFailedTaskThatNamesIt() {
    UploadFixture.Put manifest =
        bucket.putSilently(
            "incoming/a.kling.json",
            "{\"kind\":\"image2video\",\"image\":\"never.png\"}".getBytes(UTF_8),
            Map.of());
    bucket.fixture.clock.advance(Upload.IMAGES_COME_WITHIN);

    UploadOutcome outcome = tell(manifest);

    assertThat(bucket.reason(outcome))
        .startsWith("image: expected ")
        .endsWith("came the name of no object: incoming/never.png");
  }

  @Test
  void run_unusable_isToldInTheBucketAndInTheCallersList() {
    UploadOutcome outcome = bucket.putManifest("incoming/a/b.kling.json", "not JSON");

    Task task = bucket.task(outcome);
    assertThat(bucket.rejections()).containsExactly("rejected/a/b.kling.json.error.json");
    JsonObject told =
        Json.object(bucket.sources.content("rejected/a/b.kling.json.error.json").orElseThrow())
            .orElseThrow();
    assertThat(told.text("reason")).contains(bucket.reason(outcome));
    assertThat(told.text("task_id")).contains(task.id().value());
    assertThat(told.text("object")).contains("s3://sources/incoming/a/b.kling.json");
    assertThat(bucket.fixture.kling.submissions()).isEmpty();
    assertThat(task.dueAt()).isNull();
  }

  @Test
  void run_usedExternalId_isUnusable() {
    String manifest =
        "{\"kind\":\"text2video\",\"prompt\":\"A boat\",\"external_task_id\":\"one\"}";
    assertThat(bucket.task(bucket.putManifest("incoming/1.kling.json", manifest)).state())
        .isEqualTo(new TaskState.Queued());

    assertThat(bucket.reason(bucket.putManifest("incoming/2.kling.json", manifest)))
        .isEqualTo("External_task_id one already exists");
  }

  @Test
  void run_replacedMeanwhile_isLeftToTheEventOfWhatReplacedIt() {
    UploadFixture.Put first =
        bucket.putSilently("incoming/a.png", Images.PNG, Map.of("kling-prompt", "One"));
    UploadFixture.Put second =
        bucket.putSilently("incoming/a.png", Images.JPEG, Map.of("kling-prompt", "Two"));

    Task task = bucket.task(tell(second));

    assertThat(tell(first)).isInstanceOf(UploadOutcome.Ignored.class);
    assertThat(body(task).text("prompt")).contains("Two");
  }

  @Test
  void run_manifestReplacedWhileItIsLookedAt_isLeftToTheOtherEvent() {
    String manifest = "{\"kind\":\"text2video\",\"prompt\":\"%s\"}";
    UploadFixture.Put first = putManifest(manifest.formatted("One"));
    List<UploadFixture.Put> second = new ArrayList<>();
    bucket.sources.beforeNextReadIf(() -> second.add(putManifest(manifest.formatted("Two"))));

    assertThat(tell(first)).isInstanceOf(UploadOutcome.Ignored.class);
    assertThat(body(bucket.task(tell(second.getFirst()))).text("prompt")).contains("Two");
    assertThat(bucket.fixture.tasks.tasks()).hasSize(1);
  }

  private UploadFixture.Put putManifest(String manifest) {
    return bucket.putSilently("incoming/a.kling.json", manifest.getBytes(UTF_8), Map.of());
  }

  @Test
  void run_ofAnotherBucketOrPrefix_isIgnored() {
    bucket.putSilently("rejected/a.png", Images.PNG, Map.of("kling-prompt", "One"));
    bucket.putSilently("incoming/a.png", Images.PNG, Map.of("kling-prompt", "One"));
    String elsewhere = UploadEvents.EVENT_BRIDGE.of("rejected/a.png", "1", "");
    String others =
        UploadEvents.EVENT_BRIDGE.of("incoming/a.png", "1", "").replace("sources", "other");

    for (String message : List.of(elsewhere, others)) {
      assertThat(bucket.upload().run(UploadEvent.read(message).getFirst()))
          .isInstanceOf(UploadOutcome.Ignored.class);
    }
    assertThat(bucket.fixture.tasks.tasks()).isEmpty();
  }

  @Test
  void run_uploadedAgain_isAnotherTask() {
    Task first = bucket.task(bucket.putImage("incoming/a.png", Map.of("kling-prompt", "One")));
    Task second = bucket.task(bucket.putImage("incoming/a.png", Map.of("kling-prompt", "One")));

    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void run_gone_isIgnored() {
    UploadFixture.Put put =
        bucket.putSilently("incoming/a.png", Images.PNG, Map.of("kling-prompt", "One"));
    bucket.sources.remove("incoming/a.png");

    assertThat(tell(put)).isInstanceOf(UploadOutcome.Ignored.class);
  }

  @Test
  void run_wakeUpNotSent_isTakenAllTheSame() {
    bucket.fixture.wakeUps.failNext(1);

    Task task = bucket.task(bucket.putImage("incoming/a.png", Map.of("kling-prompt", "One")));

    assertThat(task.dueAt()).isNotNull();
  }

  private UploadOutcome tell(UploadFixture.Put put) {
    return bucket.tell(UploadEvents.EVENT_BRIDGE, put);
  }

  private static JsonObject body(Task task) {
    return Json.object(task.request().body()).orElseThrow();
  }
}
