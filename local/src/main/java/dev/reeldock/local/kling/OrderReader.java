package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsObject;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads and checks a create request as the provider would. */
final class OrderReader {
  private final Dialect dialect;
  private final Faults faults;

  OrderReader(Dialect dialect, Faults faults) {
    this.dialect = dialect;
    this.faults = faults;
  }

  TaskOrder read(Kind kind, String body) {
    JrsObject official = dialect.spelling().official(kind, Json.object(body));
    Fields fields = new Fields(official, kind.defaults());
    String model = model(kind, fields);
    kind.rules().forEach(rule -> rule.check(fields));
    return new TaskOrder(
        kind,
        model,
        MultiShot.words(fields),
        work(kind, fields),
        OrderedImages.of(kind, fields),
        fields.nested("watermark_info").map(info -> info.flag("enabled")).orElse(false),
        externalTaskId(fields),
        callbackUrl(fields));
  }

  private @Nullable String externalTaskId(Fields fields) {
    return dialect.externalIds() == ExternalIds.IGNORED ? null : fields.text("external_task_id");
  }

  private String model(Kind kind, Fields fields) {
    String model = fields.model();
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

  private static Work work(Kind kind, Fields fields) {
    String shape = kind.has("aspect_ratio") ? fields.text("aspect_ratio", "") : null;
    return switch (kind.family()) {
      case VIDEOS ->
          new Work.Video(
              fields.text("mode", ""), fields.whole("duration"), shape, SoundRule.of(fields));
      case IMAGES -> new Work.Images(fields.whole("n"), String.valueOf(shape));
    };
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
