package dev.reeldock.local.kling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** How the camera is to move: one of four ready-made ways, or a simple one along one axis. */
final class CameraControl implements Rule {
  private static final Set<String> TYPES =
      Set.of("simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward");
  private static final Set<String> SUPPORT = Set.of("kling-v1 std 5", "kling-v1-5 pro 5");
  private static final List<String> AXES =
      List.of("horizontal", "vertical", "pan", "tilt", "roll", "zoom");

  @Override
  public void check(Fields fields) {
    fields
        .nested("camera_control")
        .ifPresent(control -> {
          checkSupport(fields);
          checkConfig(control, control.oneOf("type", TYPES).equals("simple"));
        });
  }

  private static void checkSupport(Fields fields) {
    if (!SUPPORT.contains(fields.capability())) {
      throw Refusal.invalidValue(
          "camera_control is only supported in std mode with 5s duration and kling-v1");
    }
  }

  private static void checkConfig(Fields control, boolean simple) {
    if (simple != control.has("config")) {
      throw Refusal.invalidValue("camera_control.config belongs to type simple, and to it alone");
    }
    control.nested("config").ifPresent(CameraControl::checkAxes);
  }

  private static void checkAxes(Fields config) {
    AXES.forEach(axis -> Rule.between(axis, -10, 10).check(config));
    if (AXES.stream().filter(axis -> isMoved(config, axis)).count() != 1) {
      throw Refusal.invalidValue("exactly one of camera_control.config must not be zero");
    }
  }

  private static boolean isMoved(Fields config, String axis) {
    return config.has(axis) && config.number(axis).compareTo(BigDecimal.ZERO) != 0;
  }
}
