package dev.reeldock.submit.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks the images in a body that has been read. */
final class ImageFields {
  private final String path;
  private final Function<FoundImage, Object> replacement;

  /**
   * @param path what stands before a field's name in a finding
   */
  ImageFields(String path, Function<FoundImage, Object> replacement) {
    this.path = path;
    this.replacement = replacement;
  }

  Map<String, @Nullable Object> replace(List<Field> fields, Map<?, ?> object) {
    Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
    object.forEach((name, value) -> replaced.put(String.valueOf(name), value));
    for (Field field : fields) {
      @Nullable Object value = replaced.get(field.name());
      if (value != null) {
        replaced.put(field.name(), replace(field, value));
      }
    }
    return replaced;
  }

  private Object replace(Field field, Object value) {
    String at = path + field.name();
    return switch (field) {
      case Field.Image image -> replacement.apply(new FoundImage(at, image.use(), value));
      case Field.Group group when value instanceof Map<?, ?> object ->
          below(at, group.fields(), object);
      case Field.Items items when value instanceof List<?> list -> items(at, items.fields(), list);
      default -> value;
    };
  }

  private List<@Nullable Object> items(String at, List<Field> fields, List<?> list) {
    List<@Nullable Object> replaced = new ArrayList<>();
    for (Object item : list) {
      replaced.add(
          item instanceof Map<?, ?> object
              ? below(at + "[" + replaced.size() + "]", fields, object)
              : item);
    }
    return replaced;
  }

  private Map<String, @Nullable Object> below(String at, List<Field> fields, Map<?, ?> object) {
    return new ImageFields(at + ".", replacement).replace(fields, object);
  }
}
