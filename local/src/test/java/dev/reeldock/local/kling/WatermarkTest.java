package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsObject;
import dev.reeldock.local.kling.Caller.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class WatermarkTest {
  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  @AutoClose private final Caller caller = new Caller(kling);

  @Test
  void watermark_ofAVideo_isAnotherFileWithAMark() throws Exception {
    Answer answer = caller.createdToTheEnd(Order.ofSamples().watermark());

    FramesOfVideo plain = FramesOfVideo.decode(download(answer.video(), "url"));
    FramesOfVideo marked = FramesOfVideo.decode(download(answer.video(), "watermark_url"));
    assertMarked(plain.first(), marked.first());
    assertMarked(plain.last(), marked.last());
    assertThat(marked.seconds()).isEqualTo(plain.seconds());
  }

  @Test
  void watermark_ofImages_isAFileForEach() throws Exception {
    Answer answer = caller.createdToTheEnd(Order.multiImageToImage().with("n", 3).watermark());

    Map<String, Boolean> urls = new ConcurrentHashMap<>();
    for (int i = 0; i < 3; i++) {
      JrsObject image = answer.output("images", i);
      assertMarked(picture(image, "url"), picture(image, "watermark_url"));
      urls.put(image.get("url").asText(), true);
      urls.put(image.get("watermark_url").asText(), true);
    }
    assertThat(urls).hasSize(6);
  }

  @Test
  void query_watermarkAsked_saysSo() {
    Order order = Order.textToVideo().with("duration", "5").watermark();

    Answer answer = caller.createdToTheEnd(order);

    assertThat(answer.data().get("watermark_info").get("enabled").asText()).isEqualTo("true");
  }

  @Test
  void query_watermarkNotAsked_hasNone() {
    Order unasked = Order.textToVideo().with("watermark_info", Map.of("enabled", "false"));

    for (Order order : List.of(unasked, Order.textToVideo())) {
      Answer answer = caller.createdToTheEnd(order);
      assertThat(answer.video().get("watermark_url")).isNull();
      assertThat(answer.data().get("watermark_info")).isNull();
    }
  }

  @Test
  void callback_watermarkAsked_saysNothingOfIt() throws Exception {
    try (CallbackListener listener = new CallbackListener()) {
      Order order =
          Order.ofSamples().watermark().callbackUrl(listener.baseUrl() + "/callbacks/one");
      Answer answer = caller.createdToTheEnd(order);

      JrsObject body =
          listener.next(3).stream()
              .filter(callback -> callback.status().equals("succeed"))
              .findFirst()
              .orElseThrow()
              .body();
      JrsObject video = (JrsObject) body.get("task_result").get("videos").get(0);
      assertThat(video.get("url").asText()).isEqualTo(answer.videoUrl().toString());
      assertThat(video.get("watermark_url")).isNull();
      assertThat(body.get("watermark_info")).isNull();
    }
  }

  /** The lower part is another, the upper part the same. */
  private static void assertMarked(BufferedImage plain, BufferedImage marked) {
    int half = plain.getHeight() / 2;
    assertThat(Difference.between(part(plain, half), part(marked, half))).isGreaterThan(10);
    assertThat(Difference.between(part(plain, 0), part(marked, 0))).isLessThan(2);
  }

  private static BufferedImage part(BufferedImage picture, int top) {
    return picture.getSubimage(0, top, picture.getWidth(), picture.getHeight() / 2);
  }

  private BufferedImage picture(JrsObject image, String name) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(download(image, name)));
  }

  private byte[] download(JrsObject output, String name) throws Exception {
    return caller.download(URI.create(output.get(name).asText())).body();
  }
}
