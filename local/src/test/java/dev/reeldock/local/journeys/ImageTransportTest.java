package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a photograph that came in the request reaches the provider. A URL is passed on as it is. */
final class ImageTransportTest {
  private static final String URL = "https://photos.example/" + Samples.COFFEE;

  @Test
  void submit_asBase64_sendsTheSameBytes() {
    try (Reeldock reeldock =
        Reeldock.startWith(Map.of("ImageTransport", "base64"), FakeKlingSettings.fast())) {
      List<String> images = imagesAtTheProvider(reeldock);

      assertThat(images).containsExactly(Samples.base64(Samples.ASTRONAUT), URL);
    }
  }

  @Test
  void submit_byDefault_lendsTheSameBytes() {
    try (Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast())) {
      List<String> images = imagesAtTheProvider(reeldock);
      Answer lent = reeldock.api().get(URI.create(images.getFirst()));

      assertThat(lent.httpStatus()).isEqualTo(200);
      assertThat(lent.header("Content-Type")).isEqualTo("image/png");
      assertThat(lent.bytes()).isEqualTo(Samples.bytes(Samples.ASTRONAUT));
      assertThat(images.subList(1, images.size())).containsExactly(URL);
    }
  }

  /** Of a task that was stored: the provider could use both. */
  private static List<String> imagesAtTheProvider(Reeldock reeldock) {
    reeldock.kling().serve(URI.create(URL), Samples.path(Samples.COFFEE));
    Order order = Order.ofSamples().images(Samples.base64(Samples.ASTRONAUT), URL);
    Job job = Job.submitted(reeldock, order);
    Answer _ = job.stored();
    return job.bought().order().images();
  }
}
