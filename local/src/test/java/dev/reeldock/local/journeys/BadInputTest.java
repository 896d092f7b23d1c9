package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong costs nothing: it is refused in Kling's words before anybody else hears of it. */
final class BadInputTest {
  private static final String PROMPT = "A prompt that nobody else shall read";
  private static final String IMAGE_URL = "https://images.example.com/private.png?signature=secret";
  private static final String WRONG_KEY = "wrong-key-0123456789";

  @AutoClose
  private static final Reeldock reeldock = Reeldock.withoutSchedule(FakeKlingSettings.fast());

  @AfterEach
  void nothingHappened() {
    assertThat(reeldock.kling().requests()).isEmpty();
    assertThat(reeldock.table().count()).isZero();
    assertThat(reeldock.logs().all())
        .noneMatch(line -> line.contains(PROMPT))
        .noneMatch(line -> line.contains(IMAGE_URL))
        .noneMatch(line -> line.contains(WRONG_KEY))
        .noneMatch(line -> line.contains(reeldock.callerKey()));
  }

  @Test
  void submit_noAuthorization_is1001() {
    Answer answer = reeldock.api().post(reeldock.api().url(ApiClient.TASKS), order().json());

    assertRefused(answer, 401, 1001);
  }

  @Test
  void submit_wrongKey_is1002() {
    assertRefused(
        reeldock.api().postAs("Bearer " + WRONG_KEY, ApiClient.TASKS, order().json()), 401, 1002);
  }

  @Test
  void submit_keyWithoutItsScheme_is1002() {
    assertRefused(
        reeldock.api().postAs(reeldock.callerKey(), ApiClient.TASKS, order().json()), 401, 1002);
  }

  @Test
  void submit_notJson_is1200() {
    assertRefused(reeldock.api().post(ApiClient.TASKS, "prompt=" + PROMPT), 400, 1200);
  }

  /** The function says it where it is asked, API Gateway where Lambda would not take the body. */
  @ParameterizedTest
  @ValueSource(ints = {5_767_169, 7_000_000, 11_000_000})
  void submit_tooLarge_is1201AndSaysWhatToDo(int bytes) {
    Answer answer = reeldock.api().post(ApiClient.TASKS, "x".repeat(bytes));

    assertRefused(answer, 413, 1201);
    assertThat(answer.message()).contains("5.5 MB", "POST /uploads", "s3://");
  }

  @Test
  void submit_tooLargeForTheFunction_isMeasured() {
    Answer answer = reeldock.api().post(ApiClient.TASKS, "x".repeat(5_767_169));

    assertThat(answer.message()).contains("expected at most 5767168", "came 5767169");
  }

  @Test
  void submit_promptMissing_is1201() {
    Answer answer = reeldock.api().submit(Order.textToVideo().without("prompt"));

    assertRefused(answer, 400, 1201);
    assertThat(answer.message()).startsWith("prompt: ");
  }

  @Test
  void submit_fiveImages_is1201() {
    Answer answer = reeldock.api().submit(order().images(IMAGE_URL, "b", "c", "d", "e"));

    assertRefused(answer, 400, 1201);
    assertThat(answer.message()).startsWith("image_list: ").endsWith("came 5 of them");
  }

  @Test
  void submit_imageThatIsNoImage_is1201() {
    byte[] text = "no image".getBytes(StandardCharsets.UTF_8);
    Answer answer =
        reeldock.api().submit(order().images(IMAGE_URL, Base64.getEncoder().encodeToString(text)));

    assertRefused(answer, 400, 1201);
    assertThat(answer.message()).startsWith("image_list[1].image: ");
  }

  @Test
  void submit_imageThatIsNoBase64_is1201() {
    assertRefused(reeldock.api().submit(order().images("http://", "%%%")), 400, 1201);
  }

  @Test
  void submit_unknownKind_is1202() {
    assertRefused(reeldock.api().post("/v1/videos/no-such-kind", order().json()), 404, 1202);
  }

  @Test
  void call_unknownRoute_is1202() {
    assertRefused(reeldock.api().post("/v2/videos", order().json()), 404, 1202);
    assertRefused(reeldock.api().get("/v1/account"), 404, 1202);
  }

  @Test
  void query_unknownId_is1201() {
    for (String id : List.of("0123456789abcdef0123456789abcdef", "somebody-elses-id", "%2e%2e")) {
      Answer answer = reeldock.api().query(id);

      assertRefused(answer, 400, 1201);
      assertThat(answer.message()).startsWith("Task not found by id/external id: ");
    }
  }

  @Test
  void query_noAuthorization_is1001() {
    assertRefused(reeldock.api().get(reeldock.api().url(ApiClient.TASKS + "/x")), 401, 1001);
  }

  private static Order order() {
    return Order.ofSamples()
        .with("prompt", PROMPT)
        .images(IMAGE_URL, Samples.base64(Samples.COFFEE));
  }

  private static void assertRefused(Answer answer, int httpStatus, int code) {
    assertThat(answer.httpStatus()).as(answer.body()).isEqualTo(httpStatus);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.message()).isNotEmpty().doesNotContain(PROMPT, IMAGE_URL, WRONG_KEY);
    assertThat(answer.text("/request_id")).isNotEmpty();
    assertThat(answer.json().get("data")).isNull();
  }
}
