package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;

import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import java.util.List;
import java.util.Map.Entry;

/** What a function is given: size, rights and variables. */
enum FunctionRule implements TemplateRule {
  IS_SIZED,
  HAS_A_ROLE_OF_ITS_OWN,
  MAY_WHAT_THE_TABLE_SAYS,
  HAS_NO_WILDCARD,
  IS_TOLD_NO_SECRET;

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_SIZED ->
          template.breaking(
              FUNCTION,
              (_, function) ->
                  Values.number(function, "MemorySize") > 0
                      && Values.number(function, "Timeout") > 0);
      case HAS_A_ROLE_OF_ITS_OWN ->
          template.breaking(FUNCTION, (id, function) -> hasItsRole(template, id, function));
      case MAY_WHAT_THE_TABLE_SAYS -> Grant.differences(Grant.TABLE, Grant.of(template));
      case HAS_NO_WILDCARD ->
          Grant.of(template).filter(Grant::isWild).map(Grant::toString).toList();
      case IS_TOLD_NO_SECRET ->
          template.breaking(FUNCTION, (_, function) -> isToldNoSecret(template, function));
    };
  }

  static String role(String function) {
    return function.replaceFirst("Function$", "Role");
  }

  /** SAM adds rights to a role of its own making, and to what it finds below Policies. */
  private static boolean hasItsRole(ParsedTemplate template, String id, Value function) {
    List<Value> trusted =
        Values.items(template.properties(role(id)), "AssumeRolePolicyDocument", "Statement");
    return Values.text(function, "Role").equals(role(id) + ".Arn")
        && Values.at(function, "Policies").isEmpty()
        && template.has(ParsedTemplate.ROLE, role(id))
        && trusted.size() == 1
        && Values.text(trusted.getFirst(), "Principal", "Service").equals("lambda.amazonaws.com");
  }

  private static boolean isToldNoSecret(ParsedTemplate template, Value function) {
    return Values.entries(function, "Environment", "Variables").entrySet().stream()
        .allMatch(variable -> isHarmless(template, variable));
  }

  /**
   * The name of a secret is harmless; so is a word, where it is not the template that writes it.
   */
  private static boolean isHarmless(ParsedTemplate template, Entry<String, Value> variable) {
    if (variable.getKey().matches(".*(SECRET|KEY|TOKEN|PASSWORD).*")) {
      return variable.getValue() instanceof Ref(String id)
          && template.has(ParsedTemplate.SECRET, id);
    }
    if (variable.getValue() instanceof Scalar) {
      return variable.getKey().equals("JAVA_TOOL_OPTIONS");
    }
    return !Values.written(variable.getValue()).contains("{{resolve:");
  }
}
