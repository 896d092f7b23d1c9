package dev.reeldock.local.run;

import java.util.Map;
import java.util.regex.Pattern;

/** The fields of an answer's object, each of which has to be there. */
record Fields(Map<?, ?> object) {
  String text(String name, Pattern shape) {
    String text = text(name);
    if (!shape.matcher(text).matches()) {
      throw new UnexpectedAnswer(
          "Expected the field %s to match %s, but it is %s.".formatted(name, shape, text));
    }
    return text;
  }

  String text(String name) {
    Object value = object.get(name);
    if (value == null) {
      throw new UnexpectedAnswer("Expected the field %s, but it is absent.".formatted(name));
    }
    return value.toString();
  }
}
