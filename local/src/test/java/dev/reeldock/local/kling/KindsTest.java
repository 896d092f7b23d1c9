package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kinds have in common, and what the four besides image2video have of their own. */
final class KindsTest {
  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  @AutoClose private final Caller caller = new Caller(kling);

  static Stream<Order> orders() {
    return Stream.of(
        Order.imageToVideo(),
        Order.textToVideo(),
        Order.ofSamples(),
        Order.multiImageToImage(),
        Order.generations());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void create_eachKind_isTakenAndFoundUnderItsOwnPath(Order order) {
    String id = caller.create(order).data("task_id");

    assertThat(caller.query(order.path(), id).data("task_id")).isEqualTo(id);
    for (Order other : orders().filter(other -> !other.path().equals(order.path())).toList()) {
      assertThat(caller.query(other.path(), id).code()).isEqualTo(1201);
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void create_modelThatIsNone_is1203(Order order) {
    for (String model : List.of("kling-v9", "kling-v3-0", "kling-v3-omni")) {
      assertRefused(
          caller.create(order.with("model_name", model)),
          404,
          1203,
          "The model '%s' does not exist.".formatted(model));
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void create_retiredModel_is1203(Order order) {
    assertThat(caller.create(order).code()).isZero();
    String model = kling.tasks().getFirst().order().model();

    kling.faults().retireModel(model);

    assertRefused(
        caller.create(order),
        404,
        1203,
        "The model '%s' has been discontinued and is no longer available.".formatted(model));
  }

  @ParameterizedTest
  @CsvSource({
    "videos/image2video, kling-v1",
    "videos/text2video, kling-v1",
    "videos/multi-image2video, kling-v1-6",
    "images/multi-image2image, kling-v2-1",
    "images/generations, kling-v3"
  })
  void create_withoutModel_getsTheDefault(String path, String model) {
    orders().filter(order -> order.path().equals(path)).forEach(caller::create);

    assertThat(kling.tasks()).extracting(task -> task.order().model()).containsExactly(model);
  }

  @Test
  void create_modelOfAnotherKind_is1203() {
    assertThat(caller.create(Order.textToVideo().with("model_name", "kling-v2-1")).code())
        .isEqualTo(1203);
    assertThat(caller.create(Order.imageToVideo().with("model_name", "kling-v2-1")).code())
        .isZero();
    assertThat(caller.create(Order.ofSamples().with("model_name", "kling-v3")).code())
        .isEqualTo(1203);
  }

  @Test
  void create_text2video_keepsToItsRules() {
    assertIsRefused(Order.textToVideo().without("prompt"), "prompt must not be blank");
    assertIsRefused(
        Order.textToVideo().with("aspect_ratio", "4:3"), "aspect_ratio value '4:3' is invalid");
    assertThat(caller.create(Order.textToVideo().with("image", "ignored!")).code()).isZero();
    assertThat(kling.tasks().getFirst().order().images()).isEmpty();
  }

  @Test
  void create_multiImage2image_keepsToItsRules() {
    Order order = Order.multiImageToImage();
    String count = "subject_image_list must hold 1 to 4 images";
    String url = "https://images.invalid/1.png";

    assertIsRefused(order.without("subject_image_list"), count);
    assertIsRefused(order.subjects(url, url, url, url, url), count);
    assertIsRefused(
        order.with("subject_image_list", List.of(url)), "subject_image_list must hold objects");
    assertIsRefused(
        order.with("subject_image_list", List.of(Map.of("image", url))),
        "subject_image_list.subject_image must not be blank");
    assertIsRefused(order.with("scene_image", "a:b"), "File is not in a valid base64 format");
    assertIsRefused(order.with("style_image", "a:b"), "File is not in a valid base64 format");
    assertThat(caller.create(order.with("scence_image", "ignored!")).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0", "10", "-1"})
  void create_countOutOfRange_isRefused(String n) {
    assertIsRefused(Order.multiImageToImage().with("n", n), "n must be 1 to 9");
    assertIsRefused(Order.generations().with("n", Integer.valueOf(n)), "n must be 1 to 9");
  }

  @Test
  void create_generations_keepsToItsRules() {
    Order order = Order.generations();
    String url = "https://images.invalid/1.png";

    assertIsRefused(order.with("n", "many"), "n value 'many' is invalid");
    assertIsRefused(order.with("n", 1.5), "n value '1.5' is invalid");
    assertIsRefused(order.without("prompt"), "prompt must not be blank");
    assertIsRefused(order.with("resolution", "4k"), "resolution value '4k' is invalid");
    assertIsRefused(order.with("aspect_ratio", " 2:3"), "aspect_ratio value ' 2:3' is invalid");
    assertIsRefused(
        order.with("image", url).with("negative_prompt", "rain"),
        "negative_prompt, image are mutually exclusive");
    assertIsRefused(
        order.with("image_reference", "subject"), "kling-v3 is not supported with image_reference");
    assertIsRefused(
        order.with("model_name", "kling-v2-1").with("image_reference", "both"),
        "image_reference value 'both' is invalid");
    assertIsRefused(order.with("image_fidelity", 2), "image_fidelity must be 0 to 1");
    assertIsRefused(order.with("human_fidelity", "-1"), "human_fidelity must be 0 to 1");
  }

  @Test
  void create_exampleOfKlingsPage_isTaken() {
    Order order =
        Order.generations()
            .with("model_name", "kling-v3")
            .with("element_list", Collections.nCopies(3, Map.of("element_id", "160")))
            .with("image", "https://images.invalid/1.png")
            .with("resolution", "2k")
            .with("n", "9")
            .with("aspect_ratio", "3:2")
            .with("external_task_id", "");

    assertThat(caller.create(order).message()).isEqualTo("SUCCEED");
    assertThat(kling.tasks().getFirst().order().work()).isEqualTo(new Work.Images(9, "3:2"));
  }

  private void assertIsRefused(Order order, String message) {
    assertRefused(caller.create(order), 400, 1201, message);
  }
}
