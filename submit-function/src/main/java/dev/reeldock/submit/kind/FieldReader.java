package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an object by the descriptions of its fields, and the objects in it. */
final class FieldReader {
  private final String path;
  private final UnaryOperator<String> images;
  private final List<Finding> findings;

  /**
   * @param path what stands before a field's name in a finding
   * @param images an image's text as the API would take it
   */
  FieldReader(String path, UnaryOperator<String> images, List<Finding> findings) {
    this.path = path;
    this.images = images;
    this.findings = findings;
  }

  JsonObject object(List<Field> fields, JsonObject given) {
    Map<String, Field> described =
        fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    given.fields().keySet().stream()
        .filter(name -> present(given.fields(), name))
        .forEach(name -> read.put(name, value(described.get(name), name, given)));
    fields.stream().filter(field -> !read.containsKey(field.name())).forEach(this::absent);
    return new JsonObject(read);
  }

  /** An empty text is an absent field; so is an empty list or object, which says as little. */
  static boolean present(Map<?, ?> fields, String name) {
    return switch (fields.get(name)) {
      case null -> false;
      case String text -> !text.isEmpty();
      case List<?> list -> !list.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      default -> true;
    };
  }

  private void absent(Field field) {
    switch (field.presence()) {
      case OPTIONAL -> {}
      case DISPUTED ->
          findings.add(Finding.disputed(path + field.name(), Expectation.of(field), "nothing"));
      case REQUIRED -> refuse(field, "nothing");
    }
  }

  private void refuse(Field field, String came) {
    findings.add(Finding.refused(path + field.name(), Expectation.of(field), came));
  }

  /** The value in its documented type; one that is refused stays as it came. */
  private @Nullable Object value(@Nullable Field field, String name, JsonObject given) {
    return switch (field) {
      case null -> undescribed(name, given);
      case Field.Group group -> group(group, given);
      case Field.Items items -> items(items, given);
      default -> scalar(field, given);
    };
  }

  /** A body's own fields may be on the provider's page: that is said when it is read. */
  private @Nullable Object undescribed(String name, JsonObject given) {
    if (!path.isEmpty()) {
      findings.add(Finding.warning(path + Came.word(name), "not a documented field; passed on"));
    }
    return given.get(name);
  }

  private @Nullable Object scalar(Field field, JsonObject given) {
    return switch (Scalar.read(field, given, images)) {
      case Scalar.Read.Usable(Object value) -> value;
      case Scalar.Read.Unusable(String came) -> {
        refuse(field, came);
        yield given.get(field.name());
      }
    };
  }

  /** Some documentation types such an object as a list: its one object is meant. */
  private @Nullable Object group(Field.Group group, JsonObject given) {
    Optional<JsonObject> object =
        given.get(group.name()) instanceof List<?> list && list.size() == 1
            ? given.objects(group.name()).stream().findFirst()
            : given.object(group.name());
    if (object.isEmpty()) {
      refuse(group, Came.of(given.get(group.name())));
      return given.get(group.name());
    }
    return new FieldReader(path + group.name() + ".", images, findings)
        .object(group.fields(), object.get())
        .fields();
  }

  private Object items(Field.Items items, JsonObject given) {
    return new ItemsReader(items, path + items.name(), images, findings)
        .read(given.get(items.name()));
  }
}
