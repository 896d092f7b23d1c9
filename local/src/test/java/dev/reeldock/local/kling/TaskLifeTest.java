package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Caller.Answer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TaskLifeTest {
  private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast().withSlotsPerModel(1));
  private final Caller caller = new Caller(kling);

  @AfterEach
  void stop() {
    caller.close();
    kling.close();
  }

  @Test
  void query_byEitherId_answersTheSameTask() {
    String id = caller.create(Order.ofSamples().externalTaskId("mine")).data("task_id");

    assertThat(caller.query(id).data("task_id")).isEqualTo(id);
    Answer byExternalId = caller.query("mine");
    assertThat(byExternalId.data("task_id")).isEqualTo(id);
    assertThat(byExternalId.data().get("task_info").get("external_task_id").asText())
        .isEqualTo("mine");
  }

  @Test
  void query_unknownId_is1201() {
    Answer answer = caller.query("nobody");

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(1201);
    assertThat(answer.message()).isEqualTo("Task not found by id/external id: nobody");
  }

  @Test
  void query_succeeded_hasTheVideoAndItsPrice() {
    Answer answer = caller.createdToTheEnd(Order.ofSamples().with("mode", "pro"));

    assertThat(answer.data("task_status")).isEqualTo("succeed");
    assertThat(answer.data("final_unit_deduction")).isEqualTo("3.5");
    assertThat(answer.video().get("id").asText()).matches("\\d{18}");
    assertThat(answer.video().get("duration").asText()).isEqualTo("5.0");
  }

  @Test
  void slot_taskEnded_isFree() {
    caller.createdToTheEnd(Order.ofSamples());

    assertThat(caller.create(Order.ofSamples()).code()).isZero();
  }

  @Test
  void images_atAnUnreachableUrl_failTheTask() {
    assertFails(
        Order.ofSamples().images("http://127.0.0.1:1/cat.png"), "Failed to fetch image resource");
  }

  @Test
  void images_answeredWithAnError_failTheTask() {
    assertFails(
        Order.ofSamples().images(kling.baseUrl() + "/cat.png"),
        "Failed to fetch image resource, HTTP status 404");
  }

  @Test
  void images_notAPhotograph_failTheTask() {
    assertFails(
        Order.ofSamples().images("AAAA"),
        "Image format is not supported, it should be jpg, jpeg or png");
  }

  @Test
  void images_atAResolvedHost_areFetchedThere() throws Exception {
    try (ImageHost host = new ImageHost(Samples.bytes(Samples.ROCKET))) {
      kling.resolve("bucket.test", host.baseUrl());

      Answer answer =
          caller.createdToTheEnd(Order.ofSamples().images("https://bucket.test/a.jpg?sig=1%2F2"));

      assertThat(answer.data("task_status")).isEqualTo("succeed");
      assertThat(host.requests()).containsExactly("/a.jpg?sig=1%2F2");
    }
  }

  @Test
  void images_atAServedUrl_areTheFileOfThatMoment() throws Exception {
    URI url = URI.create("https://nowhere.invalid/a/cat.png?sig=1%2F2");
    kling.serve(url, Samples.path(Samples.CHELSEA));

    Answer answer = caller.createdToTheEnd(Order.ofSamples().images(url.toString()));

    FramesOfVideo frames = FramesOfVideo.decode(caller.download(answer.videoUrl()).body());
    assertThat(FramesOfVideo.likeness(frames.first(), Samples.bytes(Samples.CHELSEA)))
        .isGreaterThan(0.9);
    assertFails(
        Order.ofSamples().images("https://nowhere.invalid/a/dog.png"),
        "Failed to fetch image resource");
  }

  @Test
  void download_resultUrl_isAWholeMp4() throws Exception {
    URI url = caller.createdToTheEnd(Order.ofSamples()).videoUrl();

    HttpResponse<byte[]> file = caller.download(url);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
    assertThat(url.getPath()).matches("/files/[0-9a-f-]{36}/1\\.mp4");
  }

  @Test
  void download_alteredUrl_is403() throws Exception {
    String url = caller.createdToTheEnd(Order.ofSamples()).videoUrl().toString();

    URI longer = URI.create(url.replace("expires=", "expires=1"));
    URI unsigned = URI.create(url.substring(0, url.indexOf('?')));
    assertThat(caller.download(longer).statusCode()).isEqualTo(403);
    assertThat(caller.download(unsigned).statusCode()).isEqualTo(403);
  }

  @Test
  void download_expiredUrl_is403() throws Exception {
    FakeKlingSettings expiring = FakeKlingSettings.fast().withUrlLife(Duration.ZERO);
    try (FakeKling forgetful = FakeKling.start(expiring);
        Caller itsCaller = new Caller(forgetful)) {
      URI url = itsCaller.createdToTheEnd(Order.ofSamples()).videoUrl();

      assertThat(itsCaller.download(url).statusCode()).isEqualTo(403);
    }
  }

  private void assertFails(Order order, String message) {
    Answer answer = caller.createdToTheEnd(order);

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.code()).isZero();
    assertThat(answer.data("task_status")).isEqualTo("failed");
    assertThat(answer.data("task_status_msg")).isEqualTo(message);
  }
}
