package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.FramesOfVideo;
import dev.reeldock.local.kling.Route;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The requests that gateways' pages print, posted to the letter, each to its own provider. */
final class GatewayPagesTest {
  private static final String INKWAI =
      "https://h2.inkwai.com/bs2/upload-ylab-stunt/se/ai_portal_queue_mmu_image_upscale_aiweb/3214b798-e1b4-4b00-b7af-72b5b0417420_raw_image_0.jpg";
  private static final String FILESYSTEM =
      "https://filesystem.site/cdn/20250414/chxiLc2O45zoLT8BCrQ6WQlTvGDDnK.png";
  private static final String AIPROXY = "https://webstatic.aiproxy.vip/dist/demo.jpg";
  private static final String DUMMY = "http://dummyimage.com/400x400";

  /** All that is changed in what is printed: placeholders of which every reading says a URL. */
  private static final String NO_IMAGE = "\"image\": \"<string>\"";

  private static final String AN_IMAGE = "\"image\": \"" + AIPROXY + "\"";
  private static final String NO_CALLBACK = "\"callback_url\": \"<string>\"";

  /** As the pages have it. */
  private static final Map<String, String> PLAIN_HTTP = Map.of("PlainHttpCallbacks", "allowed");

  private static final String A_CALLBACK = "\"callback_url\": \"http://gxdf.an/mgjptue\"";

  private static Reeldock inFrontOf(Dialect dialect) {
    Reeldock reeldock =
        Reeldock.startWith(PLAIN_HTTP, FakeKlingSettings.fast().withDialect(dialect));
    Map.of(
            INKWAI, Samples.ASTRONAUT,
            FILESYSTEM, Samples.COFFEE,
            AIPROXY, Samples.ROCKET,
            DUMMY, Samples.CHELSEA)
        .forEach((url, sample) -> reeldock.kling().serve(URI.create(url), Samples.path(sample)));
    return reeldock;
  }

  private static void assertVideo(Job job) {
    List<byte[]> videos = Printed.stored(job);
    assertThat(videos).hasSize(1);
    assertThat(FramesOfVideo.decode(videos.getFirst()).seconds()).isCloseTo(5, within(0.1));
    assertThat(job.bought().order().images()).isNotEmpty();
  }

  @Test
  void submit_cometApisMultiImageToVideo_isStored() {
    try (Reeldock reeldock = inFrontOf(Dialect.COMETAPI)) {
      PrintedRequest printed = PrintedRequest.read("cometapi-multi-image2video.json");
      Job job = Job.submitted(reeldock, "/v1/videos/multi-image2video", printed.body());

      assertVideo(job);
      assertThat(job.bought().order().images())
          .containsExactly(INKWAI, INKWAI, FILESYSTEM, FILESYSTEM);
      assertThat(job.sent()).isEqualTo(printed.meaning(Map.of()));
    }
  }

  @Test
  void submit_anyFastsMultiImageToVideo_isStored() {
    try (Reeldock reeldock = inFrontOf(Dialect.ANYFAST)) {
      PrintedRequest printed =
          PrintedRequest.read("anyfast-multi-image2video.json")
              .with(NO_IMAGE, AN_IMAGE)
              .with(NO_CALLBACK, A_CALLBACK);
      Job job = Job.submitted(reeldock, "/v1/videos/multi-image2video", printed.body());
      job.stored();

      Stored.assertOnce(job);
      Map<String, Object> meaning = printed.meaning(Map.of());
      meaning.remove("external_task_id");
      assertThat(job.sent()).isEqualTo(meaning);
      assertThat(job.query().text("/data/task_info/external_task_id")).isEqualTo("<string>");
      assertThat(job.query().video("watermark_url")).isNotEmpty();
    }
  }

  @Test
  void submit_anyFastsPlaceholders_areRefusedAndNotBought() {
    try (Reeldock reeldock = inFrontOf(Dialect.ANYFAST)) {
      String printed = PrintedRequest.read("anyfast-multi-image2video.json").body();
      Answer answer = reeldock.api().post("/v1/videos/multi-image2video", printed);

      assertThat(answer.httpStatus()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo(1201);
      assertThat(answer.message()).startsWith("image_list[0].image: expected an http(s) URL");
      assertThat(reeldock.kling().count(Route.CREATE)).isZero();
    }
  }

  @Test
  void submit_yutoAisMultiImageToVideo_isStored() {
    try (Reeldock reeldock = inFrontOf(Dialect.YUTOAI)) {
      PrintedRequest printed = PrintedRequest.read("yutoai-multi-image2video.json");
      Job job = Job.submitted(reeldock, "/v1/videos/multi-image2video", printed.body());

      assertVideo(job);
      assertThat(job.sent()).isEqualTo(printed.meaning(Map.of()));
    }
  }

  @Test
  void submit_yutoAisMultiImageToImage_isStored() {
    try (Reeldock reeldock = inFrontOf(Dialect.YUTOAI)) {
      PrintedRequest printed = PrintedRequest.read("yutoai-multi-image2image.json");
      Job job = Job.submitted(reeldock, "/v1/images/multi-image2image", printed.body());

      assertThat(job.taken().response().uri().getPath())
          .isEqualTo("/kling/v1/images/multi-image2image");
      assertThat(Printed.stored(job))
          .hasSize(4)
          .allSatisfy(picture -> Printed.assertRatio(picture, 2, 3));
      assertThat(job.sent()).isEqualTo(printed.meaning(Map.of("aspect_ratio", "2:3")));
      assertThat(job.bought().order().images()).containsExactly(DUMMY);
    }
  }
}
