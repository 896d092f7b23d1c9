package dev.reeldock.local.template;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;

/** What a person may say at deploy. */
enum ParameterRule implements TemplateRule {
  HAS_A_DEFAULT(Set.of("Default")),
  IS_CONSTRAINED(Set.of("AllowedPattern", "AllowedValues", "MaxValue")),
  SAYS_WHAT_IT_MUST_BE(Set.of("ConstraintDescription"));

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that cannot change
  private final Set<String> oneOf;

  ParameterRule(Set<String> oneOf) {
    this.oneOf = oneOf;
  }

  @Override
  public List<String> problems(ParsedTemplate template) {
    return template.section("Parameters").entrySet().stream()
        .filter(parameter ->
            Values.entries(parameter.getValue()).keySet().stream().noneMatch(oneOf::contains))
        .map(Entry::getKey)
        .toList();
  }
}
