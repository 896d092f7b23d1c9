package dev.reeldock.local.kling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a create request; every method answers a changed copy. */
public record Order(String path, Map<String, Object> fields) {
  /** The two sample photographs as base64, and nothing that may be left out. */
  public static Order ofSamples() {
    return of("videos/multi-image2video")
        .images(Samples.base64(Samples.ASTRONAUT), Samples.base64(Samples.COFFEE));
  }

  /** A prompt, and nothing else. */
  public static Order of(String path) {
    return new Order(path, Map.of("prompt", "slow motion"));
  }

  public static Order imageToVideo() {
    return of("videos/image2video").with("image", Samples.base64(Samples.ASTRONAUT));
  }

  public static Order textToVideo() {
    return of("videos/text2video");
  }

  public static Order multiImageToImage() {
    return of("images/multi-image2image").subjects(Samples.base64(Samples.ASTRONAUT));
  }

  public static Order generations() {
    return of("images/generations");
  }

  public Order subjects(String... images) {
    return with(
        "subject_image_list",
        Arrays.stream(images).map(image -> Map.of("subject_image", image)).toList());
  }

  public Order watermark() {
    return with("watermark_info", Map.of("enabled", true));
  }

  public Order images(String... images) {
    return with("image_list", Arrays.stream(images).map(image -> Map.of("image", image)).toList());
  }

  public Order externalTaskId(String id) {
    return with("external_task_id", id);
  }

  public Order callbackUrl(String url) {
    return with("callback_url", url);
  }

  public Order with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Order(path, changed);
  }

  public Order without(String name) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.keySet().removeAll(List.of(name));
    return new Order(path, changed);
  }

  public String json() {
    return Json.text(fields);
  }
}
