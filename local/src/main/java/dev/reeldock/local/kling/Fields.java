package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a create request or of an object in it. An empty string counts as absent, an absent
 * field has its default, an unknown field is ignored; a number may be written as a string and a
 * string as a number.
 */
final class Fields {
  private final JrsObject object;
  private final Map<String, String> defaults;

  Fields(JrsObject object, Map<String, String> defaults) {
    this.object = object;
    this.defaults = defaults;
  }

  /** Whether the request itself says something, the default apart. */
  boolean has(String name) {
    JrsValue value = value(name);
    return value != null && !(value instanceof JrsArray array && array.size() == 0);
  }

  @Nullable String text(String name) {
    JrsValue value = value(name);
    if (value == null) {
      return defaults.get(name);
    }
    if (!value.isValueNode()) {
      throw Refusal.invalidValue(name + " must be a string");
    }
    return value.asText();
  }

  String text(String name, String fallback) {
    String text = text(name);
    return text == null ? fallback : text;
  }

  String model() {
    return text("model_name", "");
  }

  /**
   * Model, mode and duration: what Kling's capability map goes by, as in {@code kling-v1 std 5}.
   */
  String capability() {
    return String.join(" ", model(), text("mode", ""), text("duration", ""));
  }

  String requiredText(String name, int most) {
    String text = text(name, "");
    if (text.isBlank()) {
      throw Refusal.invalidValue(name + " must not be blank");
    }
    if (text.length() > most) {
      throw Refusal.invalidValue(name + " must not exceed " + most + " characters");
    }
    return text;
  }

  String oneOf(String name, Set<String> allowed) {
    String text = requiredText(name, Integer.MAX_VALUE);
    if (!allowed.contains(text)) {
      throw invalid(name, text);
    }
    return text;
  }

  boolean flag(String name) {
    return switch (text(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw invalid(name, other);
    };
  }

  BigDecimal number(String name) {
    String text = requiredText(name, Integer.MAX_VALUE);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException _) {
      throw invalid(name, text);
    }
  }

  int whole(String name) {
    BigDecimal number = number(name);
    try {
      return number.intValueExact();
    } catch (ArithmeticException _) {
      throw invalid(name, number.toPlainString());
    }
  }

  Optional<Fields> nested(String name) {
    JrsValue value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JrsObject inner) {
      return Optional.of(new Fields(inner, Map.of()));
    }
    throw Refusal.invalidValue(name + " must be an object");
  }

  /** The objects of a list; none when it is absent. */
  List<Fields> list(String name) {
    JrsValue value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JrsArray array)) {
      throw Refusal.invalidValue(name + " must be an array");
    }
    List<Fields> objects = new ArrayList<>();
    for (Iterator<JrsValue> elements = array.elements(); elements.hasNext(); ) {
      objects.add(element(name, elements.next()));
    }
    return objects;
  }

  /** A refusal of what a field says. */
  static Refusal invalid(String name, String text) {
    return Refusal.invalidValue("%s value '%s' is invalid".formatted(name, text));
  }

  private static Fields element(String name, JrsValue element) {
    if (element instanceof JrsObject inner) {
      return new Fields(inner, Map.of());
    }
    throw Refusal.invalidValue(name + " must hold objects");
  }

  private @Nullable JrsValue value(String name) {
    JrsValue value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    return value.isValueNode() && value.asText().isEmpty() ? null : value;
  }
}
