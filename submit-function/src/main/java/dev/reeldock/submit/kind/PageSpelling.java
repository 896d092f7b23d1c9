package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.KindPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body that names and types fields as the provider's own page does. That is not spoken of:
 * it is sent as it came.
 */
final class PageSpelling {
  private final KindPage page;

  PageSpelling(KindPage page) {
    this.page = page;
  }

  /** The body as Kling's page would have it. */
  JsonObject read(JsonObject body, List<Field> fields, List<Finding> findings) {
    OtherNames names = new OtherNames(body, findings);
    page.spelling()
        .forEach((right, own) -> {
          boolean _ = names.replace(own, right);
        });
    Map<String, @Nullable Object> read = names.body();
    fields.forEach(field -> read.computeIfPresent(field.name(), (_, it) -> shaped(field, it)));
    return new JsonObject(read);
  }

  private Object shaped(Field field, Object value) {
    KindPage.Shape shape = page.shapes().get(field.name());
    if (shape == KindPage.Shape.TEXTS
        && field instanceof Field.Items items
        && value instanceof List<?> list) {
      return list.stream().map(item -> object(items, item)).toList();
    }
    boolean single = value instanceof Map<?, ?> object && !object.isEmpty();
    return shape == KindPage.Shape.OBJECT && single ? List.of(value) : value;
  }

  private static Object object(Field.Items items, Object item) {
    return item instanceof String text && items.fields().size() == 1
        ? Map.of(items.fields().getFirst().name(), text)
        : item;
  }
}
