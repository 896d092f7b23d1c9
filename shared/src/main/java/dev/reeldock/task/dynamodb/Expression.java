package dev.reeldock.task.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update and its condition while they are put together; every name and value by placeholder. */
final class Expression {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();

  String name(String attribute) {
    String placeholder = "#" + attribute;
    names.put(placeholder, attribute);
    return placeholder;
  }

  String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  void require(String condition) {
    conditions.add("(" + condition + ")");
  }

  void set(String attribute, AttributeValue value) {
    sets.add(name(attribute) + " = " + value(value));
  }

  void setIn(String map, String key, AttributeValue value) {
    sets.add(name(map) + "." + name(key) + " = " + value(value));
  }

  void increment(String attribute) {
    String name = name(attribute);
    sets.add(name + " = " + name + " + " + value(Attributes.number(1)));
  }

  void append(String list, AttributeValue element) {
    String name = name(list);
    AttributeValue one = AttributeValue.fromL(List.of(element));
    sets.add(name + " = list_append(" + name + ", " + value(one) + ")");
  }

  void remove(String attribute) {
    removes.add(name(attribute));
  }

  String condition() {
    return String.join(" AND ", conditions);
  }

  String update() {
    String set = "SET " + String.join(", ", sets);
    return removes.isEmpty() ? set : set + " REMOVE " + String.join(", ", removes);
  }

  Map<String, String> names() {
    return names;
  }

  Map<String, AttributeValue> values() {
    return values;
  }
}
