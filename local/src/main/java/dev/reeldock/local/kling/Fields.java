package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a create request; an empty string counts as absent, an unknown field is ignored.
 */
final class Fields {
  private final JrsObject object;

  Fields(JrsObject object) {
    this.object = object;
  }

  @Nullable String text(String name) {
    JrsValue value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    // Whether Kling takes a number where its page says string is not documented; the fake does.
    if (!value.isValueNode()) {
      throw Refusal.invalidValue(name + " must be a string");
    }
    String text = value.asText();
    return text.isEmpty() ? null : text;
  }

  void checkLength(String name, int most) {
    String text = text(name);
    if (text != null && text.length() > most) {
      throw Refusal.invalidValue("%s must not exceed %s characters".formatted(name, most));
    }
  }

  String requiredText(String name, int most) {
    checkLength(name, most);
    String text = text(name);
    if (text == null) {
      throw Refusal.invalidValue(name + " must not be blank");
    }
    return text;
  }

  String text(String name, String fallback) {
    String text = text(name);
    return text == null ? fallback : text;
  }

  String oneOf(String name, String fallback, Set<String> allowed) {
    String text = text(name, fallback);
    if (!allowed.contains(text)) {
      throw Refusal.invalidValue("%s value '%s' is invalid".formatted(name, text));
    }
    return text;
  }

  List<String> images(Kind.ImageList list) {
    if (!(object.get(list.name()) instanceof JrsArray array)
        || array.size() == 0
        || array.size() > list.most()) {
      throw Refusal.invalidValue("%s must hold 1 to %s images".formatted(list.name(), list.most()));
    }
    List<String> images = new ArrayList<>();
    for (Iterator<JrsValue> elements = array.elements(); elements.hasNext(); ) {
      images.add(image(elements.next(), list));
    }
    return images;
  }

  private static String image(JrsValue element, Kind.ImageList list) {
    String image =
        element instanceof JrsObject object ? new Fields(object).text(list.member()) : null;
    if (image == null) {
      throw Refusal.invalidValue("%s.%s must not be blank".formatted(list.name(), list.member()));
    }
    return ImageSource.checked(image);
  }
}
