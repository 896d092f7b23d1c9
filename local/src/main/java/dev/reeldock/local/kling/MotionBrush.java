package dev.reeldock.local.kling;

import java.util.List;
import java.util.Set;

/** Masks that say which part of the image stays, and which moves along which path. */
final class MotionBrush implements Rule {
  private static final int MOST_MASKS = 6;
  private static final Set<String> SUPPORT =
      Set.of("kling-v1 std 5", "kling-v1 pro 5", "kling-v1-5 pro 5");

  @Override
  public void check(Fields fields) {
    if (!fields.has("static_mask") && !fields.has("dynamic_masks")) {
      return;
    }
    checkSupport(fields);
    String _ = ImageSource.checked(fields.text("static_mask", ""));
    Rule.members("dynamic_masks", "mask", MOST_MASKS).check(fields);
    fields.list("dynamic_masks").forEach(MotionBrush::checkMask);
  }

  private static void checkSupport(Fields fields) {
    if (!SUPPORT.contains(fields.capability())) {
      throw Refusal.invalidValue(fields.model() + " is not supported with motion brush");
    }
  }

  private static void checkMask(Fields mask) {
    String _ = ImageSource.checked(mask.text("mask", ""));
    List<Fields> points = mask.list("trajectories");
    if (points.size() < 2 || points.size() > 77) {
      throw Refusal.invalidValue("trajectories must hold 2 to 77 points");
    }
    for (Fields point : points) {
      int _ = point.whole("x");
      int _ = point.whole("y");
    }
  }
}
