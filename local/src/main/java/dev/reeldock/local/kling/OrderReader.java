package dev.reeldock.local.kling;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks a create request as Kling would. */
final class OrderReader {
  private static final int LONGEST_PROMPT = 2500;
  private static final Set<String> MODES = Set.of("std", "pro");
  private static final Set<String> DURATIONS = Set.of("5", "10");
  private static final Set<String> ASPECT_RATIOS = Set.of("16:9", "9:16", "1:1");

  private final Faults faults;

  OrderReader(Faults faults) {
    this.faults = faults;
  }

  TaskOrder read(Kind kind, String body) {
    Fields fields = new Fields(Json.object(body));
    fields.checkLength("negative_prompt", LONGEST_PROMPT);
    return new TaskOrder(
        kind,
        model(kind, fields),
        fields.requiredText("prompt", LONGEST_PROMPT),
        fields.oneOf("mode", "std", MODES),
        Integer.parseInt(fields.oneOf("duration", "5", DURATIONS)),
        fields.oneOf("aspect_ratio", "16:9", ASPECT_RATIOS),
        fields.images(kind.images()),
        fields.text("external_task_id"),
        callbackUrl(fields));
  }

  private String model(Kind kind, Fields fields) {
    String model = fields.text("model_name", kind.defaultModel());
    if (faults.isRetired(model)) {
      throw new Refusal(
          KlingCode.RESOURCE_ABSENT,
          "The model '%s' has been discontinued and is no longer available.".formatted(model));
    }
    if (!kind.models().contains(model)) {
      throw new Refusal(
          KlingCode.RESOURCE_ABSENT, "The model '%s' does not exist.".formatted(model));
    }
    return model;
  }

  private static @Nullable URI callbackUrl(Fields fields) {
    String text = fields.text("callback_url");
    if (text == null) {
      return null;
    }
    try {
      URI url = URI.create(text);
      if (url.getHost() != null && ImageSource.isUrl(text)) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidValue("callback_url is invalid: " + e.getMessage());
    }
    throw Refusal.invalidValue("callback_url must be an http or https URL");
  }
}
