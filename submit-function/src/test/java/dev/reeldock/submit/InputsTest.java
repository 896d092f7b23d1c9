package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.provider.ImageTransport;
import dev.reeldock.provider.Submission;
import dev.reeldock.task.Task;
import dev.reeldock.view.TaskView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a request's images on their way to the provider. */
final class InputsTest {
  private static final String URL = "https://images.example/a.png?signature=kept";
  private static final String BODY =
      Images.body(Images.base64(Images.PNG), URL, Images.base64(Images.JPEG));

  private final SubmitFixture fixture = new SubmitFixture();

  @Test
  void keep_inlineImages_lieInTheBucketAndOnlyTheirNamesInTheRecord() {
    fixture.submit.run(SubmitFixture.call(BODY));

    Task task = fixture.only();
    String folder = "inputs/" + task.id() + "/";
    assertThat(fixture.sources.keys()).containsExactly(folder + "1.png", folder + "2.jpg");
    assertThat(fixture.sources.content(folder + "1.png")).hasValue(Images.PNG);
    assertThat(fixture.sources.contentType(folder + "2.jpg")).hasValue("image/jpeg");
    assertThat(task.request().body())
        .contains("s3://sources/" + folder + "1.png")
        .contains(URL)
        .doesNotContain(Images.base64(Images.PNG));
  }

  @Test
  void keep_urls_arePassedOnAndNeverFetched() {
    fixture.submit.run(SubmitFixture.call(Images.body(URL)));

    assertThat(fixture.sources.puts()).isZero();
    assertThat(images(fixture.kling.submissions().getFirst())).containsExactly(URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://my_bucket.s3.amazonaws.com/a.png",
        "https://images.example/{a}[1]|100%.png",
        "http://my_service:8080/hook"
      })
  void keep_urlsThatJavaCannotParse_areKeptSentAndAnsweredForAll(String url) {
    String body = Images.body(url).replaceFirst("\\{", "{\"callback_url\":\"" + url + "\",");

    fixture.submit.run(SubmitFixture.call(body));

    Task task = fixture.only();
    assertThat(images(fixture.kling.submissions().getFirst())).containsExactly(url);
    assertThat(task.request().callbackUrl()).isEqualTo(url);
    assertThat(TaskView.whole(task, _ -> SubmitFixture.CALLBACKS))
        .containsEntry("task_id", task.id().value());
  }

  @Test
  void keep_bucketFails_recordsNothingAndCallsNobody() {
    fixture.sources.failNext(1);

    assertThatThrownBy(() -> fixture.submit.run(SubmitFixture.call(BODY)))
        .isInstanceOf(MediaStoreException.class);
    assertThat(fixture.tasks.tasks()).isEmpty();
    assertThat(fixture.kling.submissions()).isEmpty();
  }

  @Test
  void send_keptImages_areUrlsThatTheProviderCanFetch() {
    fixture.submit.run(SubmitFixture.call(BODY));

    assertThat(images(fixture.kling.submissions().getFirst()))
        .hasSize(3)
        .allMatch(image -> image.startsWith("https://"))
        .contains(URL);
  }

  @Test
  void send_nextAttempt_lendsAnew() {
    fixture.kling.limitSlots(0);
    fixture.submit.run(SubmitFixture.call(BODY));
    fixture.kling.limitSlots(1);
    fixture.dispatch.run(fixture.only().pool(), () -> true, _ -> {});

    List<Submission> sent = fixture.kling.submissions();
    assertThat(sent).hasSize(2);
    assertThat(images(sent.get(1)).getFirst()).isNotEqualTo(images(sent.get(0)).getFirst());
    assertThat(fixture.sources.puts()).isEqualTo(2);
  }

  @Test
  void send_anyTask_sendsNeitherTheCallersUrlNorTheCallersId() {
    fixture.submit.run(SubmitFixture.call(SubmitFixture.BODY));

    JsonObject sent = fixture.kling.submissions().getFirst().fields();
    assertThat(sent.fields()).doesNotContainKeys("callback_url", "external_task_id");
    assertThat(sent.text("prompt")).hasValue(SubmitFixture.PROMPT);
    assertThat(fixture.only().request().callbackUrl()).isEqualTo("https://caller.example/hook");
    assertThat(fixture.only().request().externalTaskId()).isEqualTo("order-1");
  }

  @Test
  void send_fieldsThatNobodyDescribes_passThrough() {
    String tomorrow =
        "{\"any\":[1,{\"image\":\"https://i.example/a.png\"}],\"deep\":{\"on\":true}}";
    String body = Images.body(URL).replaceFirst("\\{", "{\"tomorrow\":" + tomorrow + ",");

    fixture.submit.run(SubmitFixture.call(body));

    JsonObject sent = fixture.kling.submissions().getFirst().fields();
    assertThat(sent.object("tomorrow")).isEqualTo(Json.object(tomorrow));
    assertThat(images(fixture.kling.submissions().getFirst())).containsExactly(URL);
  }

  @Test
  void send_asBase64_isTheBytesThemselvesAndUrlsStay() {
    Inputs asBase64 = new Inputs(fixture.sources, ImageTransport.BASE64);
    fixture.submit.run(SubmitFixture.call(BODY));

    String sent = Json.text(asBase64.send(fixture.only()).fields());
    assertThat(Json.object(sent).orElseThrow().objects("image_list"))
        .extracting(item -> item.text("image").orElseThrow())
        .containsExactly(Images.base64(Images.PNG), URL, Images.base64(Images.JPEG));
  }

  @Test
  void send_nameOfAnObjectInAnotherField_isNoImage() {
    String name = fixture.sources.nameOf("inputs/somebody/1.png");
    fixture.sources.put("inputs/somebody/1.png", Images.PNG, "image/png");
    fixture.submit.run(SubmitFixture.call("{\"prompt\":\"" + name + "\",\"image_list\":[]}"));

    assertThat(fixture.kling.submissions().getFirst().fields().text("prompt")).hasValue(name);
  }

  private static List<String> images(Submission sent) {
    return sent.fields().objects("image_list").stream()
        .map(item -> item.text("image").orElseThrow())
        .toList();
  }
}
