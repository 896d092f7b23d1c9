package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a part of the template must look, in YAML: nothing is missing, and nothing else is there.
 * {@code _} is any value, a key that ends in {@code ?} may be missing, lists have no order, and
 * {@code <word>} stands for a name that {@link #with} puts in.
 */
record Form(String yaml, Mapping wanted) {
  static Form of(String yaml) {
    return new Form(yaml, new YamlReader("a form").read(yaml));
  }

  Form with(String word, String name) {
    return of(yaml.replace("<" + word + ">", name));
  }

  boolean fits(Value found) {
    return fits(wanted, found);
  }

  boolean fits(Value parent, String... path) {
    return Values.at(parent, path).filter(this::fits).isPresent();
  }

  /** The keys that are missing, unknown or have another value. */
  List<String> misfits(Map<String, Value> found) {
    return misfits(wanted.entries(), found).toList();
  }

  /** The names of what none of the forms fits. */
  static Stream<String> unlike(Collection<Form> forms, Map<String, Value> found) {
    return found.entrySet().stream()
        .filter(entry -> forms.stream().noneMatch(form -> form.fits(entry.getValue())))
        .map(Entry::getKey);
  }

  /** The forms that fit nothing. */
  static Stream<String> missing(Collection<Form> forms, Map<String, Value> found) {
    return forms.stream()
        .filter(form -> found.values().stream().noneMatch(form::fits))
        .map(form -> "nothing is like " + form.yaml());
  }

  private static boolean fits(Value wanted, Value found) {
    return switch (wanted) {
      case Scalar(String text) when text.equals("_") -> true;
      case Mapping(var entries) ->
          found instanceof Mapping(var others) && misfits(entries, others).findAny().isEmpty();
      case Listing(List<Value> items) ->
          found instanceof Listing(List<Value> others) && fitInAnyOrder(items, others);
      default -> wanted.equals(found);
    };
  }

  private static boolean fitInAnyOrder(List<Value> wanted, List<Value> found) {
    return wanted.size() == found.size()
        && wanted.stream().allMatch(one -> found.stream().anyMatch(other -> fits(one, other)))
        && found.stream().allMatch(other -> wanted.stream().anyMatch(one -> fits(one, other)));
  }

  private static Stream<String> misfits(Map<String, Value> wanted, Map<String, Value> found) {
    return Stream.concat(
        wanted.keySet().stream().filter(key -> !key.endsWith("?") && !found.containsKey(key)),
        found.entrySet().stream()
            .filter(entry -> !fitsAt(wanted, entry.getKey(), entry.getValue()))
            .map(Entry::getKey));
  }

  private static boolean fitsAt(Map<String, Value> wanted, String key, Value found) {
    return Optional.ofNullable(wanted.get(key))
        .or(() -> Optional.ofNullable(wanted.get(key + "?")))
        .filter(form -> fits(form, found))
        .isPresent();
  }
}
