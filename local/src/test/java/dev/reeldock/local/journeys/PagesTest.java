package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.FramesOfVideo;
import dev.reeldock.local.kling.Route;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The requests that Kling's pages print, posted to the letter. */
final class PagesTest {
  private static final String KLINGS_IMAGES =
      "https://p2-kling.klingai.com/kcdn/cdn-kcdn112452/kling-qa-test/";

  /** All that is changed in what is printed: where a page names no image, it is given its other. */
  private static final String NO_IMAGE = "\"image\": \"xxx\"";

  private static final String AN_IMAGE = "\"image\": \"" + KLINGS_IMAGES + "multi-2.png\"";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @BeforeAll
  static void serveTheImagesThatThePagesName() {
    serve(KLINGS_IMAGES + "multi-1.png", Samples.ASTRONAUT);
    serve(KLINGS_IMAGES + "multi-2.png", Samples.COFFEE);
  }

  private static void serve(String url, String sample) {
    reeldock.kling().serve(URI.create(url), Samples.path(sample));
  }

  @Test
  void submit_klingsImageToVideo_isStored() {
    PrintedRequest printed = PrintedRequest.read("kling-image2video.json");

    Job job = Job.submitted(reeldock, "/v1/videos/image2video", printed.body());

    assertThat(job.warning()).isEmpty();
    assertThat(Printed.stored(job)).hasSize(1);
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
    List<byte[]> videos = Printed.stored(job);

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
    assertThat(Printed.stored(job))
        .hasSize(9)
        .allSatisfy(picture -> Printed.assertRatio(picture, 3, 2));
    assertThat(job.sent()).isEqualTo(printed.meaning(Map.of("n", 9)));
  }
}
