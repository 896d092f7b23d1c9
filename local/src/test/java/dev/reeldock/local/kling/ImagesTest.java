package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Caller.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImagesTest {
  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  @AutoClose private final Caller caller = new Caller(kling);

  @ParameterizedTest
  @CsvSource({"16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9"})
  void image_eachRatio_isAPngInThatShape(String ratio) throws Exception {
    Answer answer = caller.createdToTheEnd(Order.multiImageToImage().with("aspect_ratio", ratio));

    HttpResponse<byte[]> file = caller.download(url(answer, 0));
    assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
    BufferedImage picture = read(file.body());
    List<Integer> sides = List.of(ratio.split(":")).stream().map(Integer::valueOf).toList();
    assertThat(picture.getWidth() * sides.get(1)).isEqualTo(picture.getHeight() * sides.get(0));
    assertThat(picture.getWidth() * picture.getHeight()).isGreaterThan(100_000);
  }

  @Test
  void images_nine_areIndexedAndAllDifferent() throws Exception {
    Answer answer = caller.createdToTheEnd(Order.multiImageToImage().with("n", "9"));

    assertThat(answer.outputs("images")).isEqualTo(9);
    List<BufferedImage> pictures = pictures(answer);
    for (int i = 0; i < 9; i++) {
      assertThat(answer.output("images", i).get("index").asText()).isEqualTo("" + i);
      assertThat(answer.output("images", i).get("duration")).isNull();
      for (int j = 0; j < i; j++) {
        assertThat(Difference.between(pictures.get(i), pictures.get(j)))
            .as("images %s and %s", i, j)
            .isGreaterThan(4);
      }
    }
  }

  @Test
  void images_ofAPrompt_areDifferentAndOfThatPrompt() throws Exception {
    List<BufferedImage> some = pictures(caller.createdToTheEnd(prompt("a red boat").with("n", 2)));
    List<BufferedImage> same = pictures(caller.createdToTheEnd(prompt("a red boat")));
    List<BufferedImage> other = pictures(caller.createdToTheEnd(prompt("a blue boat")));

    assertThat(Difference.between(some.getFirst(), same.getFirst())).isZero();
    assertThat(Difference.between(some.getFirst(), some.getLast())).isGreaterThan(4);
    assertThat(Difference.between(some.getFirst(), other.getFirst())).isGreaterThan(4);
  }

  @Test
  void image_ofAPhotograph_looksLikeItAndNotLikeAnother() throws Exception {
    BufferedImage picture = pictures(caller.createdToTheEnd(Order.multiImageToImage())).getFirst();

    assertThat(FramesOfVideo.likeness(picture, Samples.bytes(Samples.ASTRONAUT)))
        .isGreaterThan(0.9);
    assertThat(FramesOfVideo.likeness(picture, Samples.bytes(Samples.COFFEE))).isLessThan(0.6);
  }

  @Test
  void image_ofAReferenceImage_looksLikeIt() throws Exception {
    Order order = Order.generations().with("image", Samples.base64(Samples.CHELSEA));

    BufferedImage picture = pictures(caller.createdToTheEnd(order)).getFirst();

    assertThat(FramesOfVideo.likeness(picture, Samples.bytes(Samples.CHELSEA))).isGreaterThan(0.9);
  }

  @Test
  void image_ofSubjectAndScene_showsBoth() throws Exception {
    Order order = Order.multiImageToImage().with("scene_image", Samples.base64(Samples.COFFEE));

    BufferedImage picture = pictures(caller.createdToTheEnd(order)).getFirst();

    int half = picture.getWidth() / 2;
    assertThat(
            FramesOfVideo.likeness(
                picture.getSubimage(0, 0, half, picture.getHeight()),
                Samples.bytes(Samples.ASTRONAUT)))
        .isGreaterThan(0.85);
    assertThat(
            FramesOfVideo.likeness(
                picture.getSubimage(half, 0, half, picture.getHeight()),
                Samples.bytes(Samples.COFFEE)))
        .isGreaterThan(0.85);
  }

  @Test
  void price_ofImages_isPerImage() {
    Order both = Order.generations().with("n", 3);

    assertThat(units(Order.multiImageToImage().with("n", 2))).isEqualTo("32");
    assertThat(units(both)).isEqualTo("24");
    assertThat(units(both.with("model_name", "kling-v2-1"))).isEqualTo("12");
  }

  @Test
  void images_withoutPrompt_areMadeOfTheSubjects() {
    Answer answer = caller.createdToTheEnd(Order.multiImageToImage().without("prompt"));

    assertThat(answer.data("task_status")).isEqualTo("succeed");
    assertThat(answer.data().get("task_result").get("videos")).isNull();
    assertThat(kling.tasks().getFirst().order())
        .extracting(TaskOrder::model, TaskOrder::work, order -> order.kind().defaults())
        .containsExactly(
            "kling-v2-1",
            new Work.Images(1, "16:9"),
            Map.of("model_name", "kling-v2-1", "aspect_ratio", "16:9", "n", "1"));
  }

  private static Order prompt(String prompt) {
    return Order.generations().with("prompt", prompt);
  }

  private String units(Order order) {
    return caller.createdToTheEnd(order).data("final_unit_deduction");
  }

  private List<BufferedImage> pictures(Answer answer) {
    return IntStream.range(0, answer.outputs("images")).mapToObj(i -> picture(answer, i)).toList();
  }

  private BufferedImage picture(Answer answer, int index) {
    try {
      return read(caller.download(url(answer, index)).body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI url(Answer answer, int index) {
    return URI.create(answer.output("images", index).get("url").asText());
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
