package dev.reeldock.submit.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the images in a body that has been read. */
final class ImageFields {
  private ImageFields() {}

  static Map<String, @Nullable Object> replace(
      List<Field> fields, Map<?, ?> body, UnaryOperator<Object> replacement) {
    Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
    body.forEach((name, value) -> replaced.put(String.valueOf(name), value));
    for (Field field : fields) {
      @Nullable Object value = replaced.get(field.name());
      if (value != null) {
        replaced.put(field.name(), replace(field, value, replacement));
      }
    }
    return replaced;
  }

  private static Object replace(Field field, Object value, UnaryOperator<Object> replacement) {
    return switch (field) {
      case Field.Image _ -> replacement.apply(value);
      case Field.Group group when value instanceof Map<?, ?> object ->
          replace(group.fields(), object, replacement);
      case Field.Items items when value instanceof List<?> list ->
          list.stream()
              .map(item ->
                  item instanceof Map<?, ?> object
                      ? replace(items.fields(), object, replacement)
                      : item)
              .toList();
      default -> value;
    };
  }
}
