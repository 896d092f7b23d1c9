package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The template's parameters: their defaults, and what a caller may say instead. */
final class Parameters {
  private static final Resolver LITERAL = new Resolver(Map.of(), Map.of());

  private final Map<String, Fields> declared = new LinkedHashMap<>();

  Parameters(Mapping section) {
    section
        .entries()
        .forEach((name, value) -> {
          if (!(value instanceof Mapping mapping)) {
            throw new TemplateException(
                "template.yaml: the parameter %s is empty.".formatted(name));
          }
          declared.put(name, Fields.of(Shape.PARAMETER, "the parameter " + name, mapping, LITERAL));
        });
  }

  /** Every parameter's value; one that breaks its own constraint stops the sandbox. */
  Map<String, String> values(Map<String, String> overrides) {
    for (String name : overrides.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateException(
            "template.yaml has no parameter %s; it has %s."
                .formatted(name, String.join(", ", new TreeSet<>(declared.keySet()))));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    declared.forEach((name, fields) -> values.put(name, value(name, fields, overrides)));
    return values;
  }

  private static String value(String name, Fields fields, Map<String, String> overrides) {
    String given = overrides.get(name);
    if (given == null && !fields.has("Default")) {
      throw new TemplateException(
          "The parameter %s has no default: give it a value.".formatted(name));
    }
    String value = given == null ? fields.text("Default") : given;
    if (!new Constraint(fields).allows(value)) {
      throw new TemplateException(
          "The parameter %s is \"%s\"; it %s"
              .formatted(
                  name, value, fields.text("ConstraintDescription", "breaks its constraint.")));
    }
    return value;
  }
}
