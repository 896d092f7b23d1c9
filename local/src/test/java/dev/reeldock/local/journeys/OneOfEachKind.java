package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** An order of each kind: one or several outputs, with and without a watermark, a model, a URL. */
final class OneOfEachKind {
  private final FakeKling kling;

  private OneOfEachKind(FakeKling kling) {
    this.kling = kling;
  }

  static List<Order> orders(FakeKling kling) {
    OneOfEachKind kinds = new OneOfEachKind(kling);
    return List.of(
        kinds.marked(kinds.imageToVideo()),
        kinds.multiImageToVideo(),
        kinds.marked(textToVideo()),
        kinds.marked(kinds.multiImageToImage()),
        Order.generations().with("n", 3));
  }

  /** With a watermark, where one learns of it: callbacks do not tell. */
  private Order marked(Order order) {
    return kling.dialect() == Dialect.YUTOAI ? order : order.watermark();
  }

  private Order imageToVideo() {
    return Order.of("videos/image2video").with("image", photo(Samples.ASTRONAUT));
  }

  private Order multiImageToVideo() {
    return Order.of("videos/multi-image2video")
        .images(photo(Samples.ASTRONAUT), photo(Samples.COFFEE))
        .with("duration", "10");
  }

  private static Order textToVideo() {
    return Order.textToVideo()
        .without("prompt")
        .with("model_name", "kling-v3")
        .with("multi_shot", true)
        .with("shot_type", "customize")
        .with("multi_prompt", List.of(shot(1, "A boat leaves", "2"), shot(2, "It returns", "4")))
        .with("duration", "6");
  }

  private static Map<String, Object> shot(int index, String prompt, String seconds) {
    return Map.of("index", index, "prompt", prompt, "duration", seconds);
  }

  private Order multiImageToImage() {
    return Order.of("images/multi-image2image")
        .subjects(photo(Samples.ASTRONAUT), photo(Samples.COFFEE))
        .with("scene_image", photo(Samples.CHELSEA))
        .with("model_name", "kling-v2-1")
        .with("n", 3);
  }

  /** Where the provider finds one of the samples. */
  private String photo(String sample) {
    URI url = URI.create("https://photos.example/" + sample);
    kling.serve(url, Samples.path(sample));
    return url.toString();
  }
}
