package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.FramesOfVideo;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole job: two photographs in, one video in the bucket. */
final class StoredJobTest {
  private static final String PROMPT = "A slow pan over the cup in the evening light";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  private static String taskId = "";
  private static Answer answer;
  private static byte[] video = {};

  @BeforeAll
  static void runTheJob() {
    taskId = reeldock.submitted(Order.ofSamples().with("prompt", PROMPT));
    answer = reeldock.stored(taskId);
    video = reeldock.results().bytes(ResultFolder.videoKey(taskId));
  }

  @Test
  void query_storedTask_namesTheVideo() {
    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.code()).isZero();
    assertThat(answer.video("id")).isNotEmpty();
    assertThat(answer.video("duration")).isEqualTo("5.0");
    assertThat(answer.video("bytes")).isEqualTo(Integer.toString(video.length));
    assertThat(answer.video("sha256")).isEqualTo(Sha256.of(video));
  }

  @Test
  void bucket_storedTask_holdsOneVideoAndItsDocument() {
    var head = reeldock.results().head(ResultFolder.videoKey(taskId));

    assertThat(reeldock.results().keys(taskId))
        .containsExactly(ResultFolder.videoKey(taskId), ResultFolder.documentKey(taskId));
    assertThat(reeldock.results().versions(ResultFolder.videoKey(taskId))).isOne();
    assertThat(head.contentLength()).isEqualTo(video.length);
    assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(head.checksumSHA256())))
        .isEqualTo(answer.video("sha256"));
    assertThat(head.contentType()).isEqualTo("video/mp4");
    assertThat(reeldock.results().text(ResultFolder.documentKey(taskId)))
        .contains(taskId, answer.video("sha256"), answer.video("id"));
  }

  @Test
  void provider_storedTask_soldItOnce() {
    assertThat(reeldock.kling().tasks()).hasSize(1);
    assertThat(reeldock.purchases(taskId)).hasSize(1);
  }

  @Test
  void frames_storedVideo_areTheGivenPhotographs() {
    FramesOfVideo frames = FramesOfVideo.decode(video);

    assertThat(likeness(frames, Samples.ASTRONAUT, Samples.COFFEE))
        .allSatisfy(likeness -> assertThat(likeness).isGreaterThan(0.9));
    assertThat(likeness(frames, Samples.CHELSEA, Samples.ROCKET))
        .as("other photographs")
        .allSatisfy(likeness -> assertThat(likeness).isLessThan(0.6));
    assertThat(likeness(frames, Samples.COFFEE, Samples.ASTRONAUT))
        .as("the wrong way round")
        .allSatisfy(likeness -> assertThat(likeness).isLessThan(0.6));
  }

  @Test
  void history_storedTask_readsAsAStory() {
    assertThat(reeldock.table().history(taskId))
        .containsSubsequence("created", "submitted", "finished", "stored")
        .doesNotHaveDuplicates()
        .isSubsetOf("created", "submitted", "processing", "finished", "stored");
  }

  @Test
  void logs_storedTask_tellTheOutcomeAndNoSecret() {
    Answer redirect = reeldock.api().get(answer.videoUrl());

    assertThat(reeldock.logs().all())
        .anyMatch(line -> line.contains("[taskId=" + taskId + "] collected: STORED"))
        .noneMatch(line -> line.contains("X-Amz-Signature"))
        .noneMatch(line -> line.contains(redirect.header("Location")))
        .noneMatch(line -> line.contains(PROMPT))
        .noneMatch(line -> line.contains(reeldock.callerKey()))
        .noneMatch(line -> line.contains(reeldock.kling().apiKey()))
        .noneMatch(line -> line.contains(lastPart(reeldock.callbackUrl(taskId))))
        .noneMatch(line -> line.contains(lastPart(answer.videoUrl())));
  }

  private static List<Double> likeness(FramesOfVideo frames, String first, String last) {
    return List.of(
        FramesOfVideo.likeness(frames.first(), Samples.bytes(first)),
        FramesOfVideo.likeness(frames.last(), Samples.bytes(last)));
  }

  private static String lastPart(URI url) {
    return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
  }
}
