package dev.reeldock.provider.profile;

import dev.reeldock.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One object of a profile's file, read strictly: what is missing, of another type or unknown is an
 * {@link InvalidProfile} that names file and field.
 */
final class Section {
  private static final int SHOWN = 60;

  private final String file;
  private final String path;
  private final Map<String, @Nullable Object> fields;

  /**
   * @param path what stands before a field's name in an error
   */
  Section(String file, String path, JsonObject object) {
    this.file = file;
    this.path = path;
    this.fields = object.fields();
  }

  /** This section, if it has no other fields than these. */
  Section of(String... known) {
    Set<String> unknown = new TreeSet<>(fields.keySet());
    unknown.removeAll(Set.of(known));
    if (!unknown.isEmpty()) {
      throw invalid(unknown.iterator().next(), "is unknown; expected one of " + list(known));
    }
    return this;
  }

  Set<String> names() {
    return fields.keySet();
  }

  boolean isNull(String name) {
    return required(name) instanceof Nothing;
  }

  boolean isText(String name, String text) {
    return text.equals(required(name));
  }

  String text(String name, String pattern, String expected) {
    boolean fits = required(name) instanceof String text && text.matches(pattern);
    return expect(name, expected, fits ? (String) fields.get(name) : null);
  }

  boolean flag(String name) {
    return expect(name, "true or false", required(name) instanceof Boolean flag ? flag : null);
  }

  int wholeNumber(String name, int min, int max) {
    boolean fits = required(name) instanceof Integer number && number >= min && number <= max;
    String expected = "a whole number from " + min + " to " + max;
    return expect(name, expected, fits ? (Integer) fields.get(name) : null);
  }

  /** A constant of the enum, in lower case. */
  <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    return expect(name, "one of " + constants(type), constant(type, required(name)).orElse(null));
  }

  <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
    String expected = "a list of some of " + constants(type);
    Set<E> some = new LinkedHashSet<>();
    for (Object item : items(name, expected)) {
      boolean _ = some.add(expect(name, expected, constant(type, item).orElse(null)));
    }
    return expect(name, expected, some.isEmpty() ? null : some);
  }

  List<String> words(String name, String pattern, String expected) {
    String list = "a list of " + expected;
    return items(name, list).stream()
        .map(item ->
            expect(name, list, item instanceof String word && word.matches(pattern) ? word : null))
        .toList();
  }

  Section section(String name) {
    Map<?, ?> map = expect(name, "an object", required(name) instanceof Map<?, ?> it ? it : null);
    return new Section(file, path + name + ".", JsonObject.of(map));
  }

  /** An object of objects or values, each read by its name. */
  <T> Map<String, T> each(String name, Function<Section, Function<String, T>> read) {
    Section section = section(name);
    return section.names().stream()
        .collect(Collectors.toMap(Function.identity(), read.apply(section)));
  }

  private <T> T expect(String name, String expected, @Nullable T value) {
    if (value == null) {
      throw wrong(name, expected);
    }
    return value;
  }

  InvalidProfile wrong(String name, String expected) {
    Object came = fields.get(name);
    String text = String.valueOf(came);
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    return invalid(name, "expected " + expected + ", came " + (came == null ? "nothing" : shown));
  }

  InvalidProfile invalid(String name, String problem) {
    return new InvalidProfile(file, "field " + path + name + ": " + problem + "; correct the file");
  }

  private Collection<?> items(String name, String expected) {
    return expect(name, expected, required(name) instanceof List<?> list ? list : null);
  }

  private Object required(String name) {
    if (!fields.containsKey(name)) {
      throw invalid(name, "is missing");
    }
    Object value = fields.get(name);
    return value == null ? Nothing.NOTHING : value;
  }

  private enum Nothing {
    NOTHING
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable Object word) {
    return List.of(type.getEnumConstants()).stream()
        .filter(constant -> spelling(constant).equals(word))
        .findFirst();
  }

  private static <E extends Enum<E>> String constants(Class<E> type) {
    return list(
        List.of(type.getEnumConstants()).stream().map(Section::spelling).toArray(String[]::new));
  }

  private static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String list(String... words) {
    return String.join(", ", words);
  }
}
