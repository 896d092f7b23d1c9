package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What image2video takes and refuses. */
final class ImageToVideoTest {
  private static final String URL = "https://images.invalid/1.png";
  private static final String EXCLUSIVE =
      "image_tail, static_mask/dynamic_masks, camera_control are mutually exclusive";

  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  @AutoClose private final Caller caller = new Caller(kling);

  @Test
  void create_leastOrder_hasKlingsDefaults() {
    assertTaken(order());

    assertThat(kling.tasks().getFirst().order())
        .extracting(TaskOrder::model, TaskOrder::work, TaskOrder::images)
        .containsExactly(
            "kling-v1", new Work.Video("std", 5, null, Work.Sound.SILENT), List.of(URL));
  }

  @Test
  void create_examplesOfKlingsPage_areTaken() {
    assertTaken(
        order("kling-v2-6")
            .with("image_tail", URL)
            .with("negative_prompt", "")
            .with("mode", "pro")
            .with("sound", "off")
            .with("callback_url", "")
            .with("external_task_id", ""));
    assertTaken(
        customised(2, 3, 3, 3, 3, 1)
            .with("multi_shot", "true")
            .with("prompt", "")
            .with("mode", "pro")
            .with("sound", "on"));
    assertThat(kling.tasks().getFirst().order().externalTaskId()).isNull();
  }

  @Test
  void create_otherSpellings_areTaken() {
    assertTaken(order().with("duration", 10).with("cfg_scale", "0.5").with("prompt", 7));
    assertTaken(order().with("unheard_of", List.of(1)).with("aspect_ratio", "7:3"));
    assertTaken(order().without("image").with("image_tail", URL));
    assertTaken(order("").with("mode", "").with("duration", ""));
  }

  @Test
  void create_noImage_isRefused() {
    String words = "image and image_tail can not be empty at the same time";
    assertIsRefused(order().without("image"), words);
    assertIsRefused(order().with("image", "").with("image_tail", ""), words);
  }

  @Test
  void create_imageThatIsNone_isRefused() {
    String words = "File is not in a valid base64 format";
    assertIsRefused(order().with("image", "data:image/png;base64,iVBORw0KGgo="), words);
    assertIsRefused(order().with("image_tail", "not base64!"), words);
    assertIsRefused(masked("kling-v1").with("static_mask", "ftp://a.test/b"), words);
  }

  @Test
  void create_noWords_isRefused() {
    assertIsRefused(order().without("prompt"), "prompt must not be blank");
    assertIsRefused(order().with("prompt", " "), "prompt must not be blank");
    assertIsRefused(
        order().with("prompt", "x".repeat(2501)), "prompt must not exceed 2500 characters");
    assertIsRefused(
        order().with("negative_prompt", "x".repeat(2501)),
        "negative_prompt must not exceed 2500 characters");
    assertTaken(order().with("prompt", "x".repeat(2500)));
  }

  @Test
  void create_groupsThatExcludeEachOther_areRefused() {
    Order masked = masked("kling-v1");
    assertTaken(masked);
    assertIsRefused(masked.with("image_tail", URL), EXCLUSIVE);
    assertIsRefused(masked.with("camera_control", Map.of("type", "down_back")), EXCLUSIVE);
    assertIsRefused(
        order().with("image_tail", URL).with("camera_control", Map.of("type", "down_back")),
        EXCLUSIVE);
    assertIsRefused(
        order("kling-v3")
            .with("sound", "on")
            .with("element_list", List.of(Map.of("element_id", "160")))
            .with("voice_list", List.of(Map.of("voice_id", "1"))),
        "element_list, voice_list are mutually exclusive");
  }

  @Test
  void create_durationOrModeOfAnotherModel_isRefused() {
    assertTaken(order("kling-v3").with("duration", "15").with("mode", "4k"));
    assertIsRefused(order("kling-v3").with("duration", "16"), "duration value '16' is invalid");
    assertIsRefused(order("kling-v3").with("duration", "2"), "duration value '2' is invalid");
    assertIsRefused(order("kling-v2-6").with("duration", "7"), "duration value '7' is invalid");
    assertIsRefused(order("kling-v2-6").with("mode", "4k"), "mode value '4k' is invalid");
    assertIsRefused(order("kling-v3").with("mode", "standard"), "mode value 'standard' is invalid");
    assertIsRefused(order().with("cfg_scale", 1.1), "cfg_scale must be 0 to 1");
  }

  @Test
  void create_multiShot_keepsToItsRules() {
    assertTaken(order("kling-v3").with("multi_shot", true).with("shot_type", "intelligence"));
    assertTaken(order().with("shot_type", "neither").with("multi_prompt", 3));
    assertIsRefused(
        customised(5).with("model_name", "kling-v2-6"),
        "multi_shot is only supported with kling-v3");
    assertIsRefused(customised(5).without("shot_type"), "shot_type must not be blank");
    assertIsRefused(customised(5).with("shot_type", "x"), "shot_type value 'x' is invalid");
    assertIsRefused(
        customised(5).with("shot_type", "intelligence").without("prompt"),
        "prompt must not be blank");
    assertIsRefused(order().with("multi_shot", "yes"), "multi_shot value 'yes' is invalid");
  }

  @Test
  void create_shots_keepToTheirRules() {
    String count = "multi_prompt must hold 1 to 6 shots";
    String sum = "the durations of multi_prompt must add up to the duration";
    assertIsRefused(customised(3).with("multi_prompt", List.of()), count);
    assertIsRefused(customised(1, 1, 1, 1, 1, 1, 1), count);
    assertIsRefused(customised(2, 2).with("duration", "5"), sum);
    assertIsRefused(customised(5, 0), "duration value '0' is invalid");
    assertIsRefused(shot("index", ""), "index must not be blank");
    assertIsRefused(shot("prompt", "x".repeat(513)), "prompt must not exceed 512 characters");
    assertTaken(shot("prompt", "x".repeat(512)));
  }

  @Test
  void create_soundOfAnotherModel_isRefused() {
    List<Map<String, String>> voice = List.of(Map.of("voice_id", "1"));
    Order sounding = order("kling-v2-6").with("sound", "on");
    assertTaken(sounding.with("voice_list", voice));
    assertIsRefused(
        order("kling-v2-1").with("sound", "on"), "kling-v2-1 is not supported with sound");
    assertIsRefused(order().with("sound", true), "sound value 'true' is invalid");
    assertIsRefused(
        order("kling-v2-6").with("voice_list", voice),
        "voice_list is only supported when sound is on");
    assertIsRefused(
        sounding.with("voice_list", Collections.nCopies(3, Map.of("voice_id", "1"))),
        "voice_list must not exceed 2 elements");
    assertIsRefused(sounding.with("voice_list", "1"), "voice_list must be an array");
  }

  @Test
  void create_elements_keepToTheirRules() {
    Order order = order("kling-v3");
    Map<String, Object> element = Map.of("element_id", 160);
    assertTaken(order.with("element_list", Collections.nCopies(3, element)));
    assertIsRefused(
        order.with("element_list", Collections.nCopies(4, element)),
        "element_list must not exceed 3 elements");
    assertIsRefused(
        order.with("element_list", List.of(Map.of("id", 1))), "element_id must not be blank");
    assertIsRefused(order.with("element_list", List.of(1)), "element_list must hold objects");
    assertIsRefused(
        order().with("element_list", List.of(element)),
        "kling-v1 is not supported with element_list");
  }

  @Test
  void create_camera_keepsToItsRules() {
    assertTaken(moved("pan", 10));
    assertTaken(moved("zoom", "-0.5").with("model_name", "kling-v1-5").with("mode", "pro"));
    assertIsRefused(moved("pan", 10.5), "pan must be -10 to 10");
    assertIsRefused(moved("pan", 0), "exactly one of camera_control.config must not be zero");
    assertIsRefused(
        moved("pan", 1).with("mode", "pro"),
        "camera_control is only supported in std mode with 5s duration and kling-v1");
    assertIsRefused(
        order().with("camera_control", Map.of("type", "simple")),
        "camera_control.config belongs to type simple, and to it alone");
    assertIsRefused(
        order().with("camera_control", Map.of("type", "up")), "type value 'up' is invalid");
    assertIsRefused(order().with("camera_control", "up"), "camera_control must be an object");
  }

  @Test
  void create_masks_keepToTheirRules() {
    assertTaken(brushed(2));
    assertTaken(brushed(77));
    assertIsRefused(brushed(1), "trajectories must hold 2 to 77 points");
    assertIsRefused(brushed(78), "trajectories must hold 2 to 77 points");
    assertIsRefused(
        order().with("dynamic_masks", Collections.nCopies(7, Map.of("mask", URL))),
        "dynamic_masks must not exceed 6 elements");
    assertIsRefused(masked("kling-v1-6"), "kling-v1-6 is not supported with motion brush");
  }

  @Test
  void create_watermark_isAnObjectWithAFlag() {
    assertIsRefused(order().with("watermark_info", true), "watermark_info must be an object");
    assertIsRefused(
        order().with("watermark_info", Map.of("enabled", 1)), "enabled value '1' is invalid");
  }

  private static Order order() {
    return Order.of("videos/image2video").with("image", URL);
  }

  private static Order order(String model) {
    return order().with("model_name", model);
  }

  private static Order masked(String model) {
    return order(model).with("static_mask", URL);
  }

  private static Order brushed(int points) {
    List<Map<String, Integer>> trajectory = Collections.nCopies(points, Map.of("x", 1, "y", 2));
    return order().with("dynamic_masks", List.of(Map.of("mask", URL, "trajectories", trajectory)));
  }

  private static Order moved(String axis, Object value) {
    return order()
        .with("camera_control", Map.of("type", "simple", "config", Map.of(axis, value, "roll", 0)));
  }

  private static Order customised(Integer... seconds) {
    return order("kling-v3")
        .with("multi_shot", true)
        .with("shot_type", "customize")
        .with("duration", List.of(seconds).stream().mapToInt(Integer::intValue).sum())
        .with(
            "multi_prompt",
            List.of(seconds).stream()
                .map(each -> Map.of("index", 1, "prompt", "rain", "duration", "" + each))
                .toList());
  }

  private static Order shot(String name, Object value) {
    Order shot =
        new Order("", Map.of("index", 1, "prompt", "rain", "duration", "5")).with(name, value);
    return customised(5).with("multi_prompt", List.of(shot.fields()));
  }

  private void assertTaken(Order order) {
    assertThat(caller.create(order).message()).isEqualTo("SUCCEED");
  }

  private void assertIsRefused(Order order, String message) {
    assertRefused(caller.create(order), 400, 1201, message);
  }
}
