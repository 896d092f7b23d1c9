package dev.reeldock.local.kling;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a create request asks for, with Kling's defaults filled in. */
public record TaskOrder(
    Kind kind,
    String model,
    String prompt,
    Work work,
    List<String> images,
    boolean watermark,
    @Nullable String externalTaskId,
    @Nullable URI callbackUrl) {
  public TaskOrder {
    images = List.copyOf(images);
  }

  /** An account's slots are counted for each model, and for videos and images apart. */
  boolean sharesSlotsWith(TaskOrder other) {
    return model.equals(other.model) && kind.family() == other.kind.family();
  }
}
