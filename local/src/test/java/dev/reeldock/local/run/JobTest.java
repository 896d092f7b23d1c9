package dev.reeldock.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.run.Outcome.Failed;
import dev.reeldock.local.run.Outcome.Mismatch;
import dev.reeldock.local.run.Outcome.Recorded;
import dev.reeldock.local.run.Outcome.Stored;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobTest {
  private static final byte[] VIDEO = "a video".getBytes(StandardCharsets.UTF_8);
  private static final String SHA256 =
      "3dbe53a2de431feaea25139a6ea5eb705629d3fb419181298046d78d55acb055";

  @TempDir private Path outputs;
  private final TinyReeldock reeldock;
  private final List<String> changes = new ArrayList<>();

  JobTest() throws IOException {
    reeldock = new TinyReeldock();
    reeldock.store(VIDEO);
  }

  @AfterEach
  void stop() {
    reeldock.close();
  }

  @Test
  void run_succeeds_storesTheVideo() throws Exception {
    reeldock
        .status("submitted")
        .status("processing")
        .status("processing")
        .succeed(VIDEO.length, SHA256, "videos", "1.mp4");

    Outcome outcome = run(reeldock.baseUrl(), Duration.ofMinutes(1));

    assertThat(outcome).isInstanceOf(Stored.class);
    Stored stored = (Stored) outcome;
    assertThat(stored.taskId()).isEqualTo("t1");
    assertThat(stored.status()).isEqualTo("succeed");
    assertThat(stored.files()).containsExactly(saved("t1/1.mp4"));
    assertThat(outputs.resolve("t1/1.mp4")).hasBinaryContent(VIDEO);
    assertThat(changes)
        .containsExactly(
            "t1 multi-image2video submitted",
            "t1 multi-image2video processing",
            "t1 multi-image2video succeed");
  }

  @Test
  void run_succeeds_hasCalledAsAKlingClientWould() throws Exception {
    reeldock.status("submitted").succeed(VIDEO.length, SHA256, "videos", "1.mp4");

    Outcome outcome = run(URI.create(reeldock.baseUrl() + "/"), Duration.ofMinutes(1));

    assertThat(outcome).isInstanceOf(Stored.class);
    assertThat(reeldock.requests())
        .containsExactly(
            "POST /kling/v1/videos/multi-image2video Bearer key"
                + " {\"model_name\":\"kling-v1-6\",\"image_list\":[{\"image\":\"/9j/\"}],"
                + "\"prompt\":\"slow\",\"duration\":\"5\",\"mode\":\"std\"}",
            "GET /kling/v1/videos/multi-image2video/t1 Bearer key ");
  }

  @Test
  void run_otherBytes_isAMismatch() throws Exception {
    reeldock.succeed(VIDEO.length, "0".repeat(64), "videos", "1.mp4");

    assertThat(run(reeldock.baseUrl(), Duration.ofMinutes(1)))
        .isEqualTo(new Mismatch(new Recorded(VIDEO.length, "0".repeat(64)), saved("t1/1.mp4")));
  }

  @Test
  void run_severalImages_storesEach() throws Exception {
    reeldock.succeed(VIDEO.length, SHA256, "images", "1.png", "2.png");

    assertThat(run(JobKind.MULTI_IMAGE_TO_IMAGE))
        .isInstanceOfSatisfying(
            Stored.class,
            stored ->
                assertThat(stored.files()).containsExactly(saved("t1/1.png"), saved("t1/2.png")));
    assertThat(reeldock.requests())
        .containsExactly(
            "POST /kling/v1/images/multi-image2image Bearer key {\"model_name\":\"kling-v2-1\","
                + "\"subject_image_list\":[{\"subject_image\":\"/9j/\"}],"
                + "\"prompt\":\"slow\",\"n\":2}");
  }

  @Test
  void run_resultsOfAnotherFamily_isRefused() throws Exception {
    reeldock.succeed(VIDEO.length, SHA256, "images", "1.png");

    assertThat(run(JobKind.IMAGE_TO_VIDEO)).asString().contains("task_result.videos");
  }

  @Test
  void run_linkThatNamesNoFile_isRefused() throws Exception {
    reeldock.succeed(VIDEO.length, SHA256, "videos", "..");

    assertThat(run(JobKind.IMAGE_TO_VIDEO)).asString().contains("1.mp4");
  }

  @Test
  void run_otherLength_isAMismatch() throws Exception {
    reeldock.succeed(VIDEO.length + 1, SHA256, "videos", "1.mp4");

    assertThat(run(reeldock.baseUrl(), Duration.ofMinutes(1))).isInstanceOf(Mismatch.class);
  }

  @Test
  void run_taskFails_saysWhy() throws Exception {
    reeldock.status("submitted").failed("Image pixel is invalid");

    assertThat(run(reeldock.baseUrl(), Duration.ofMinutes(1)))
        .isEqualTo(new Failed("Task t1 failed: Image pixel is invalid"));
  }

  @Test
  void run_refused_saysWhy() throws Exception {
    reeldock.answers(401, "{\"code\":1002,\"message\":\"api key not found\"}");

    assertThat(run(reeldock.baseUrl(), Duration.ofMinutes(1)))
        .isEqualTo(
            new Failed("Reeldock refused with HTTP status 401, code 1002: api key not found"));
  }

  @Test
  void run_notJson_saysSo() throws Exception {
    reeldock.answers(502, "<html>");

    assertThat(run(reeldock.baseUrl(), Duration.ofMinutes(1)))
        .asString()
        .contains("HTTP status 502");
  }

  @Test
  void run_idThatIsNoName_isRefused() throws Exception {
    reeldock.answers(
        200, "{\"code\":0,\"data\":{\"task_id\":\"../x\",\"task_status\":\"submitted\"}}");

    assertThat(run(reeldock.baseUrl(), Duration.ofMinutes(1))).asString().contains("task_id");
  }

  @Test
  void run_pastTheDeadline_saysSo() throws Exception {
    reeldock.status("processing");

    assertThat(run(reeldock.baseUrl(), Duration.ZERO)).asString().contains("still processing");
  }

  @Test
  void run_nobodyListening_saysSo() throws Exception {
    assertThat(run(URI.create("http://127.0.0.1:1/kling"), Duration.ZERO))
        .asString()
        .contains("is it running?");
  }

  @Test
  void run_outputsNotADirectory_saysSo() throws Exception {
    reeldock.succeed(VIDEO.length, SHA256, "videos", "1.mp4");
    Files.writeString(outputs.resolve("t1"), "in the way");

    assertThat(run(reeldock.baseUrl(), Duration.ZERO)).asString().contains("writable");
  }

  private SavedFile saved(String name) {
    return new SavedFile(outputs.resolve(name), new Recorded(VIDEO.length, SHA256));
  }

  private Outcome run(JobKind kind) throws IOException, InterruptedException {
    return run(kind, reeldock.baseUrl(), Duration.ofMinutes(1));
  }

  private Outcome run(URI baseUrl, Duration deadline) throws IOException, InterruptedException {
    return run(JobKind.MULTI_IMAGE_TO_VIDEO, baseUrl, deadline);
  }

  private Outcome run(JobKind kind, URI baseUrl, Duration deadline)
      throws IOException, InterruptedException {
    Path image =
        Files.write(outputs.resolve("a.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    JobSettings settings =
        new JobSettings(baseUrl, "key", outputs, Duration.ofMillis(5), deadline, null);
    Progress progress = (task, who, what) -> changes.add(task + " " + who + " " + what);
    return new Job(settings, progress, InstantSource.system())
        .run(new JobRequest(kind, List.of(ImageFile.read(image)), "slow", 2));
  }
}
