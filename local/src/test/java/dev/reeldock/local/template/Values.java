package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Equals;
import dev.reeldock.local.template.Value.GetAtt;
import dev.reeldock.local.template.Value.If;
import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Not;
import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.local.template.Value.Sub;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Finds its way through a template's values; what is not there is empty. */
final class Values {
  private Values() {}

  static Optional<Value> at(Value value, String... path) {
    Optional<Value> found = Optional.of(value);
    for (String name : path) {
      found = found.flatMap(parent -> Optional.ofNullable(named(parent).get(name)));
    }
    return found;
  }

  static SequencedMap<String, Value> entries(Value value, String... path) {
    return named(at(value, path).orElse(Mapping.EMPTY));
  }

  /** The items of a list; a single value stands for a list of one. */
  static List<Value> items(Value value, String... path) {
    return at(value, path)
        .map(found -> found instanceof Listing(List<Value> items) ? items : List.of(found))
        .orElse(List.of());
  }

  static List<String> texts(Value value, String... path) {
    return items(value, path).stream().map(Values::written).toList();
  }

  static String text(Value value, String... path) {
    return at(value, path).map(Values::written).orElse("");
  }

  /** Minus one where there is no whole number. */
  static int number(Value value, String... path) {
    String text = text(value, path);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** The logical id of the resource whose Arn it is; empty where it is none. */
  static String owner(Value value, String... path) {
    return at(value, path)
        .filter(found -> found instanceof GetAtt(_, String attribute) && attribute.equals("Arn"))
        .map(arn -> ((GetAtt) arn).logicalId())
        .orElse("");
  }

  /** As a reader of the template would say it. */
  static String written(Value value) {
    return switch (value) {
      case Scalar(String text) -> text;
      case Ref(String id) -> id;
      case GetAtt(String id, String attribute) -> id + "." + attribute;
      case Sub(String pattern) -> pattern;
      case If(_, Value then, Value otherwise) -> written(then) + " or " + written(otherwise);
      case Listing(List<Value> items) ->
          String.valueOf(items.stream().map(Values::written).toList());
      case Mapping(var entries) -> String.valueOf(entries.keySet());
      case Equals _, Not _ -> "a condition";
    };
  }

  private static SequencedMap<String, Value> named(Value value) {
    return value instanceof Mapping(var entries) ? entries : Mapping.EMPTY.entries();
  }
}
