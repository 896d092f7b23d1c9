package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PictureTest {
  private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  private final Caller caller = new Caller(kling);

  @AfterEach
  void stop() {
    caller.close();
    kling.close();
  }

  @Test
  void firstAndLastFrame_twoPhotographs_showEachItsOwn() throws Exception {
    FramesOfVideo frames =
        video(Order.ofSamples().images(base64(Samples.ASTRONAUT), base64(Samples.COFFEE)));

    assertThat(FramesOfVideo.likeness(frames.first(), Samples.bytes(Samples.ASTRONAUT)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.COFFEE)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(frames.first(), Samples.bytes(Samples.COFFEE)))
        .isLessThan(0.6);
    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.ASTRONAUT)))
        .isLessThan(0.6);
  }

  @Test
  void firstAndLastFrame_threePhotographsUpright_showTheOuterOnes() throws Exception {
    FramesOfVideo frames =
        video(
            Order.ofSamples()
                .images(base64(Samples.ROCKET), base64(Samples.COFFEE), base64(Samples.CHELSEA))
                .with("aspect_ratio", "9:16"));

    assertThat(frames.first().getHeight()).isGreaterThan(frames.first().getWidth());
    assertThat(FramesOfVideo.likeness(frames.first(), Samples.bytes(Samples.ROCKET)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.CHELSEA)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.ROCKET)))
        .isLessThan(0.6);
  }

  @Test
  void firstAndLastFrame_onePhotograph_bothShowIt() throws Exception {
    FramesOfVideo frames = video(Order.ofSamples().images(base64(Samples.CHELSEA)));

    assertThat(FramesOfVideo.likeness(frames.first(), Samples.bytes(Samples.CHELSEA)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.CHELSEA)))
        .isGreaterThan(0.9);
  }

  @Test
  void duration_fiveAndTen_areExact() throws Exception {
    assertThat(video(Order.ofSamples()).seconds()).isEqualTo(5, within(0.001));
    assertThat(video(Order.ofSamples().with("duration", "10")).seconds())
        .isEqualTo(10, within(0.001));
  }

  @Test
  void firstAndLastFrame_imageToVideo_areImageAndTailInTheImagesShape() throws Exception {
    FramesOfVideo frames = video(Order.imageToVideo().with("image_tail", base64(Samples.COFFEE)));

    assertThat(FramesOfVideo.likeness(frames.first(), Samples.bytes(Samples.ASTRONAUT)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.COFFEE)))
        .isGreaterThan(0.9);
    assertThat(frames.first().getHeight()).isEqualTo(frames.first().getWidth());
  }

  @Test
  void firstAndLastFrame_imageTailAlone_bothShowIt() throws Exception {
    Order order = Order.of("videos/image2video").with("image_tail", base64(Samples.COFFEE));

    FramesOfVideo frames = video(order);

    assertThat(FramesOfVideo.likeness(frames.last(), Samples.bytes(Samples.COFFEE)))
        .isGreaterThan(0.9);
    assertThat(frames.first().getWidth()).isGreaterThan(frames.first().getHeight());
  }

  @Test
  void frames_ofAPrompt_moveAndAreOfThatPrompt() throws Exception {
    FramesOfVideo frames = video(Order.textToVideo().with("aspect_ratio", "9:16"));
    FramesOfVideo other =
        video(Order.textToVideo().with("aspect_ratio", "9:16").with("prompt", "a blue boat"));

    assertThat(frames.first().getHeight()).isGreaterThan(frames.first().getWidth());
    assertThat(Difference.between(frames.first(), frames.last())).isGreaterThan(4);
    assertThat(Difference.between(frames.first(), other.first())).isGreaterThan(4);
  }

  @Test
  void duration_ofTheLatestModel_isThreeToFifteen() throws Exception {
    Order order = Order.textToVideo().with("model_name", "kling-v3");

    assertThat(video(order.with("duration", 3)).seconds()).isEqualTo(3, within(0.001));
    assertThat(video(order.with("duration", "15")).seconds()).isEqualTo(15, within(0.001));
  }

  private FramesOfVideo video(Order order) throws IOException, InterruptedException {
    Caller.Answer answer = caller.createdToTheEnd(order);
    return FramesOfVideo.decode(caller.download(answer.videoUrl()).body());
  }

  private static String base64(String sample) {
    return Samples.base64(sample);
  }
}
