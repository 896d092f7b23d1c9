package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** {@code camera_control}: a simple movement has a config in which one direction is not zero. */
final class CameraControl implements Rule {
  private static final String CONFIG = "camera_control.config";

  @Override
  public Stream<Finding> check(JsonObject body) {
    return body.object("camera_control").stream().flatMap(CameraControl::control);
  }

  private static Stream<Finding> control(JsonObject control) {
    if (control.get("type") == null) {
      return Stream.empty(); // warned of where it was read
    }
    if (control.text("type").filter("simple"::equals).isPresent()) {
      return simple(control);
    }
    return control.get("config") == null
        ? Stream.empty()
        : Stream.of(Finding.warning(CONFIG, "not used by Kling unless type is simple"));
  }

  private static Stream<Finding> simple(JsonObject control) {
    long moving =
        control.object("config").orElse(JsonObject.EMPTY).fields().values().stream()
            .filter(value -> value instanceof BigDecimal number && number.signum() != 0)
            .count();
    return moving == 1
        ? Stream.empty()
        : Stream.of(
            Finding.refused(CONFIG, "exactly one direction that is not 0", moving + " of them"));
  }
}
