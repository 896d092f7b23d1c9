package dev.reeldock.provider.http;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.KindPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kling's fields as a provider's own page names and types them. */
final class Spelling {
  private final KindPage page;

  Spelling(KindPage page) {
    this.page = page;
  }

  /** Of two that would be sent under one name, the one that has Kling's. */
  JsonObject of(JsonObject fields) {
    Set<String> takenNames = takenNames(fields);
    Map<String, @Nullable Object> spelt = new LinkedHashMap<>();
    fields
        .fields()
        .forEach((name, value) -> {
          if (!takenNames.contains(name)) {
            spelt.put(page.spelling().getOrDefault(name, name), shaped(name, value));
          }
        });
    return new JsonObject(spelt);
  }

  /** The page's own names of fields that are there under Kling's. */
  private Set<String> takenNames(JsonObject fields) {
    return page.spelling().entrySet().stream()
        .filter(own -> fields.fields().containsKey(own.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private @Nullable Object shaped(String name, @Nullable Object value) {
    KindPage.Shape shape = page.shapes().get(name);
    if (shape == null || !(value instanceof List<?> list)) {
      return value;
    }
    return switch (shape) {
      case TEXTS -> list.stream().map(Spelling::only).toList();
      case OBJECT -> list.size() == 1 ? list.getFirst() : list;
    };
  }

  /** The one value of an object of one field. */
  private static Object only(Object item) {
    return item instanceof Map<?, ?> object && object.size() == 1
        ? object.values().iterator().next()
        : item;
  }
}
