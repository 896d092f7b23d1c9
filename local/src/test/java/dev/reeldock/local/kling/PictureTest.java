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

  private FramesOfVideo video(Order order) throws IOException, InterruptedException {
    Caller.Answer answer = caller.createdToTheEnd(order);
    return FramesOfVideo.decode(caller.download(answer.videoUrl()).body());
  }

  private static String base64(String sample) {
    return Samples.base64(sample);
  }
}
