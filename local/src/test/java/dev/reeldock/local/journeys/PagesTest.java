package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.FramesOfVideo;
import dev.reeldock.local.kling.Route;
import dev.reeldock.local.kling.Samples;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The requests that public API pages print, posted to the letter. */
final class PagesTest {
  private static final String KLINGS_IMAGES =
      "https://p2-kling.klingai.com/kcdn/cdn-kcdn112452/kling-qa-test/";
  private static final String GATEWAYS_IMAGE = "http://dummyimage.com/400x400";

  /** All that is changed in what is printed: where a page names no image, it is given its other. */
  private static final String NO_IMAGE = "\"image\": \"xxx\"";

  private static final String AN_IMAGE = "\"image\": \"" + KLINGS_IMAGES + "multi-2.png\"";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @BeforeAll
  static void serveTheImagesThatThePagesName() {
    serve(KLINGS_IMAGES + "multi-1.png", Samples.ASTRONAUT);
    serve(KLINGS_IMAGES + "multi-2.png", Samples.COFFEE);
    serve(GATEWAYS_IMAGE, Samples.CHELSEA);
  }

  private static void serve(String url, String sample) {
    reeldock.kling().serve(URI.create(url), Samples.path(sample));
  }

  @Test
  void submit_klingsImageToVideo_isStored() {
    PrintedRequest printed = PrintedRequest.read("kling-image2video.json");

    Job job = Job.submitted(reeldock, "/v1/videos/image2video", printed.body());

    assertThat(job.warning()).isEmpty();
    assertThat(stored(job)).hasSize(1);
    assertThat(job.query().video("duration")).isEqualTo("5.0");
    assertThat(job.sent())
        .isEqualTo(printed.meaning(Map.of()))
        .containsOnlyKeys(
            "model_name", "image", "image_tail", "prompt", "duration", "mode", "sound");
  }

  @Test
  void submit_klingsMultiShot_isStored() {
    PrintedRequest printed = PrintedRequest.read("kling-multi-shot.json").with(NO_IMAGE, AN_IMAGE);

    Job job = Job.submitted(reeldock, "/v1/videos/image2video", printed.body());
    List<byte[]> videos = stored(job);

    assertThat(job.warning())
        .isEqualTo("image: some documentation expects none where multi_shot is true, came one");
    assertThat(job.sent()).isEqualTo(printed.meaning(Map.of("multi_shot", true)));
    assertThat(videos).hasSize(1);
    assertThat(job.query().video("duration")).isEqualTo("15.0");
    assertThat(FramesOfVideo.decode(videos.getFirst()).seconds()).isCloseTo(15, within(0.1));
  }

  @Test
  void submit_klingsGenerationsAsCutOff_isRefusedAndNotBought() {
    PrintedRequest printed =
        PrintedRequest.read("kling-generations-cut-off.json").with(NO_IMAGE, AN_IMAGE);
    int tasks = reeldock.table().count();
    long creates = reeldock.kling().count(Route.CREATE);

    Answer answer = reeldock.api().post("/v1/images/generations", printed.body());

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(1200);
    assertThat(answer.message())
        .isEqualTo("The body is not a JSON object: expected Kling's fields as JSON");
    assertThat(reeldock.table().count()).isEqualTo(tasks);
    assertThat(reeldock.kling().count(Route.CREATE)).isEqualTo(creates);
  }

  /** The nearest valid request: the page's last comma is the brace that it lacks. */
  @Test
  void submit_klingsGenerationsClosed_isStored() {
    PrintedRequest printed =
        PrintedRequest.read("kling-generations-cut-off.json").with(NO_IMAGE, AN_IMAGE).closed();

    Job job = Job.submitted(reeldock, "/v1/images/generations", printed.body());

    assertThat(job.warning()).isEmpty();
    assertThat(stored(job)).hasSize(9).allSatisfy(picture -> assertRatio(picture, 3, 2));
    assertThat(job.sent()).isEqualTo(printed.meaning(Map.of("n", 9)));
  }

  @Test
  void submit_gatewaysMultiImageToImage_isStored() {
    PrintedRequest printed = PrintedRequest.read("gateway-multi-image2image.json");

    Job job = Job.submitted(reeldock, "/v1/images/multi-image2image", printed.body());

    assertThat(job.taken().response().uri().getPath())
        .isEqualTo("/kling/v1/images/multi-image2image");
    assertThat(job.warning())
        .isEqualTo(
            "callback_url: recorded, but not called yet; query the task instead; "
                + "subject_image_list[0]: a text, sent as an object with subject_image; "
                + "model_name: kling-v2 was retired on 2026-09-15 and kling-v2-1 follows it"
                + " (as of 2026-11-20); the provider decides");
    assertThat(stored(job)).hasSize(4).allSatisfy(picture -> assertRatio(picture, 2, 3));
    assertThat(job.sent())
        .isEqualTo(
            printed.meaning(
                Map.of(
                    "aspect_ratio",
                    "2:3",
                    "subject_image_list",
                    List.of(Map.of("subject_image", GATEWAYS_IMAGE)))));
  }

  /** The bought task's files, whole. */
  private static List<byte[]> stored(Job job) {
    List<NamedFile> files = NamedFile.in(job.stored().json().get("data"));
    assertThat(job.made()).hasSameSizeAs(files);
    return files.stream().map(PagesTest::whole).toList();
  }

  private static byte[] whole(NamedFile file) {
    byte[] bytes = reeldock.results().bytes(file.key());
    assertThat(bytes.length).isEqualTo(file.bytes());
    assertThat(Sha256.of(bytes)).isEqualTo(file.sha256());
    return bytes;
  }

  private static void assertRatio(byte[] file, int width, int height) {
    BufferedImage picture = Picture.decode(file);
    assertThat(picture.getWidth() * height).isEqualTo(picture.getHeight() * width);
  }
}
