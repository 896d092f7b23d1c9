package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Equals;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Not;
import java.util.HashMap;
import java.util.Map;

/** Which of the template's conditions hold: a matter of its parameters alone. */
final class Conditions {
  private final Resolver parameters;

  private Conditions(Map<String, String> words) {
    this.parameters = new Resolver(words, Map.of());
  }

  /** Whether it holds, by name. */
  static Map<String, Boolean> of(Mapping section, Map<String, String> words) {
    Conditions conditions = new Conditions(words);
    Map<String, Boolean> holding = new HashMap<>();
    section
        .entries()
        .forEach(
            (name, value) -> holding.put(name, conditions.holds("the condition " + name, value)));
    return holding;
  }

  private boolean holds(String owner, Value condition) {
    return switch (condition) {
      case Equals(Value left, Value right) ->
          parameters.resolve(owner, left).equals(parameters.resolve(owner, right));
      case Not(Value negated) -> !holds(owner, negated);
      default ->
          throw new TemplateException("template.yaml: %s needs !Equals or !Not.".formatted(owner));
    };
  }
}
