package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a list of objects, in any of the shapes that documentation gives it. */
final class ItemsReader {
  private final Field.Items items;
  private final String path;
  private final UnaryOperator<String> images;
  private final List<Finding> findings;

  ItemsReader(
      Field.Items items, String path, UnaryOperator<String> images, List<Finding> findings) {
    this.items = items;
    this.path = path;
    this.images = images;
    this.findings = findings;
  }

  /** The list in its documented type; one that is refused stays as it came. */
  Object read(@Nullable Object given) {
    return switch (given) {
      case List<?> list -> list(list);
      case Map<?, ?> single -> {
        findings.add(Finding.warning(path, "a single object, sent as a list"));
        yield list(List.of(single));
      }
      case null, default -> {
        findings.add(Finding.refused(path, Expectation.of(items), Came.of(given)));
        yield List.of();
      }
    };
  }

  private List<@Nullable Object> list(List<?> given) {
    count(given.size());
    List<@Nullable Object> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      read.add(item(path + "[" + i + "]", given.get(i)));
    }
    return read;
  }

  private void count(int count) {
    if (count < items.count().min() || count > items.count().max()) {
      findings.add(Finding.refused(path, Expectation.of(items), count + " of them"));
    }
  }

  private @Nullable Object item(String itemPath, @Nullable Object given) {
    return switch (given) {
      case Map<?, ?> object -> object(itemPath, JsonObject.of(object));
      case String text when items.fields().size() == 1 -> {
        String name = items.fields().getFirst().name();
        findings.add(Finding.warning(itemPath, "a text, sent as an object with " + name));
        yield object(itemPath, new JsonObject(Map.of(name, text)));
      }
      case null, default -> {
        findings.add(Finding.refused(itemPath, "an object", Came.of(given)));
        yield given;
      }
    };
  }

  private Object object(String itemPath, JsonObject item) {
    return new FieldReader(itemPath + ".", images, findings).object(items.fields(), item).fields();
  }
}
