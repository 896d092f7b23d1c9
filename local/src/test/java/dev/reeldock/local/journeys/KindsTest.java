package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.stree.JrsValue;
import dev.reeldock.local.kling.Difference;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.FramesOfVideo;
import dev.reeldock.local.kling.TaskState;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind, from its order to its stored outputs. */
final class KindsTest {
  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  private static List<Job> jobs = List.of();

  @BeforeAll
  static void storeOneOfEach() {
    jobs =
        OneOfEachKind.orders(reeldock.kling()).stream()
            .map(order -> Job.submitted(reeldock, order))
            .toList();
    jobs.forEach(Job::stored);
  }

  static Stream<Job> jobs() {
    return jobs.stream();
  }

  static Stream<Job> videoJobs() {
    return jobs().filter(job -> ExpectedFiles.of(job).videos());
  }

  static Stream<Job> imageJobs() {
    return jobs().filter(job -> !ExpectedFiles.of(job).videos());
  }

  @Test
  void provider_allKinds_soldOneTaskOfEach() {
    assertThat(reeldock.kling().tasks())
        .extracting(task -> task.order().kind().path())
        .containsExactlyInAnyOrder(
            "image2video", "multi-image2video", "text2video", "multi-image2image", "generations");
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void provider_eachKind_wasAskedOnceForWhatTheOrderSays(Job job) {
    assertThat(job.sent()).isEqualTo(job.asked());
    assertThat(job.bought().order().externalTaskId()).isEqualTo(job.taskId());
    assertThat(reeldock.callbackUrl(job.taskId()).getPath()).contains("/" + job.taskId() + "/");
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void bucket_eachKind_holdsWhatTheProviderMadeInItsOrder(Job job) {
    ExpectedFiles files = ExpectedFiles.of(job);
    List<TaskState.Output> made = job.made();

    assertThat(made).hasSize(files.count());
    for (int i = 1; i <= made.size(); i++) {
      TaskState.Output output = made.get(i - 1);
      assertThat(stored(files.plain(i))).isEqualTo(served(output.url()));
      if (files.watermarked()) {
        assertThat(stored(files.watermarked(i)))
            .isEqualTo(served(Objects.requireNonNull(output.watermarkUrl())))
            .isNotEqualTo(stored(files.plain(i)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void bucket_eachKind_holdsNothingElse(Job job) {
    List<String> keys = new ArrayList<>(ExpectedFiles.of(job).all());
    keys.add(ResultFolder.documentKey(job.taskId()));

    assertThat(reeldock.results().keys(job.taskId())).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(keys).allSatisfy(key -> assertThat(reeldock.results().versions(key)).isOne());
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void query_eachKind_namesEveryFileAsItLies(Job job) {
    ExpectedFiles expected = ExpectedFiles.of(job);
    List<NamedFile> files = NamedFile.in(job.query().json().get("data"));

    assertThat(files).extracting(NamedFile::key).isEqualTo(expected.all());
    for (NamedFile file : files) {
      var head = reeldock.results().head(file.key());
      assertThat(head.contentLength()).isEqualTo(file.bytes());
      assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(head.checksumSHA256())))
          .isEqualTo(file.sha256());
      assertThat(head.contentType()).isEqualTo(expected.contentType());
    }
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void artifactLinks_ofQueryAndList_serveTheFilesThatTheyName(Job job) {
    List<NamedFile> queried = NamedFile.in(job.query().json().get("data"));
    List<NamedFile> listed = NamedFile.in(job.list().json().at("/data/0"));

    assertThat(listed).extracting(NamedFile::key).isEqualTo(ExpectedFiles.of(job).all());
    Stream.concat(queried.stream(), listed.stream())
        .forEach(file -> {
          Answer served = reeldock.api().follow(file.link());
          assertThat(served.httpStatus()).isEqualTo(200);
          assertThat(served.header("Content-Type")).isEqualTo(ExpectedFiles.of(job).contentType());
          assertThat(served.bytes()).isEqualTo(stored(file.key()));
          assertThat(Sha256.of(served.bytes())).isEqualTo(file.sha256());
        });
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void document_eachKind_namesEveryFile(Job job) {
    List<NamedFile> files = NamedFile.in(job.query().json().get("data"));
    JrsValue outputs = document(job).get("outputs");

    assertThat(Json.texts(outputs, "key")).isEqualTo(ExpectedFiles.of(job).all());
    assertThat(Json.texts(outputs, "sha256"))
        .isEqualTo(files.stream().map(NamedFile::sha256).toList());
    assertThat(Json.texts(outputs, "watermark"))
        .isEqualTo(files.stream().map(file -> "" + file.key().contains("watermark")).toList());
  }

  @ParameterizedTest
  @MethodSource("imageJobs")
  void images_three_areThreePictures(Job job) {
    List<BufferedImage> pictures =
        ExpectedFiles.of(job).plain().stream().map(key -> Picture.decode(stored(key))).toList();

    assertThat(pictures).hasSize(3);
    assertThat(Difference.between(pictures.get(0), pictures.get(1))).isGreaterThan(4);
    assertThat(Difference.between(pictures.get(0), pictures.get(2))).isGreaterThan(4);
    assertThat(Difference.between(pictures.get(1), pictures.get(2))).isGreaterThan(4);
  }

  @ParameterizedTest
  @MethodSource("videoJobs")
  void video_eachKind_lastsAsLongAsAsked(Job job) {
    int seconds = Integer.parseInt(job.asked().getOrDefault("duration", "5").toString());

    assertThat(job.query().video("duration")).isEqualTo(seconds + ".0");
    for (String key : ExpectedFiles.of(job).all()) {
      assertThat(FramesOfVideo.decode(stored(key)).seconds()).isCloseTo(seconds, within(0.1));
    }
  }

  private static JrsValue document(Job job) {
    return Json.tree(reeldock.results().bytes(ResultFolder.documentKey(job.taskId())));
  }

  private static byte[] stored(String key) {
    return reeldock.results().bytes(key);
  }

  private static byte[] served(URI url) {
    return reeldock.api().get(url).bytes();
  }
}
