package dev.reeldock.local.kling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a create request; every method answers a changed copy. */
public record Order(Map<String, Object> fields) {
  /** The two sample photographs as base64, and nothing that may be left out. */
  public static Order ofSamples() {
    return new Order(Map.of("prompt", "slow motion"))
        .images(Samples.base64(Samples.ASTRONAUT), Samples.base64(Samples.COFFEE));
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
    return new Order(changed);
  }

  public Order without(String name) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.keySet().removeAll(List.of(name));
    return new Order(changed);
  }

  public String json() {
    return Json.text(fields);
  }
}
