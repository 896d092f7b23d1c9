package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.NoisePicture;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a photograph that came in the request reaches the provider. A URL is passed on as it is. */
final class ImageTransportTest {
  private static final String MODEL = "kling-v1-6";
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

  /** They grow while the task waits: a request as large does not get through API Gateway. */
  @Test
  void submit_fourTimesTenMegabytesAsBase64_sendsTheSameBytes() {
    try (Reeldock reeldock =
        Reeldock.startWith(Map.of("ImageTransport", "base64"), FakeKlingSettings.fast())) {
      Job job = waiting(reeldock);
      List<String> digests = new ArrayList<>();
      try (SourceFolder sources =
          new SourceFolder(reeldock.physicalId("SourceBucket"), job.taskId())) {
        for (int number = 1; number <= 4; number++) {
          byte[] png = NoisePicture.png(number);
          assertThat(png.length).isBetween(10_000_000, 10 * 1024 * 1024);
          digests.add(Sha256.of(png));
          sources.put(number, png);
        }
      }
      reeldock.kling().faults().freeModel(MODEL);
      job.storedInTime();

      assertThat(job.bought().order().images())
          .extracting(image -> Sha256.of(Base64.getDecoder().decode(image)))
          .isEqualTo(digests);
    }
  }

  @Test
  void submit_imageGoneWhileItWaits_isNotSentAndIsBoughtOnceWhenItIsBack() {
    try (Reeldock reeldock =
        Reeldock.startWith(Map.of("ImageTransport", "base64"), FakeKlingSettings.fast())) {
      Job job = waiting(reeldock);
      int creates = reeldock.creates(job.taskId()).size();
      try (SourceFolder sources =
          new SourceFolder(reeldock.physicalId("SourceBucket"), job.taskId())) {
        sources.delete(4);
        reeldock.kling().faults().freeModel(MODEL);
        reeldock.table().makeDue(job.taskId());
        reeldock.logs().await("[taskId=" + job.taskId() + "] waits, not sent: no body to send");

        assertThat(reeldock.creates(job.taskId())).hasSize(creates);
        assertThat(reeldock.table().item(job.taskId()))
            .containsEntry("doubted", AttributeValue.fromBool(false));

        sources.put(4, Samples.bytes(Samples.ASTRONAUT));
        job.storedInTime();
        assertThat(job.bought().order().images()).hasSize(4);
      }
    }
  }

  /** With four small images, in the queue of a model that has no slot. */
  private static Job waiting(Reeldock reeldock) {
    reeldock.kling().faults().fillModel(MODEL);
    String image = Samples.base64(Samples.ASTRONAUT);
    Order order = Order.ofSamples().images(image, image, image, image).with("model_name", MODEL);
    Job job = Job.submitted(reeldock, order);
    reeldock.dispatchQueue().awaitIdle();
    return job;
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
