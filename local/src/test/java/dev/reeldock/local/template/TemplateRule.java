package dev.reeldock.local.template;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What template.yaml must keep to. */
sealed interface TemplateRule
    permits AccessRule,
        AlarmRule,
        ApiRule,
        DataRule,
        EventRule,
        FunctionRule,
        LogRule,
        ParameterRule,
        QueueRule,
        ResourceRule,
        RoleRule,
        SecretRule,
        Watch {
  /** What breaks it; empty when the template keeps to it. */
  List<String> problems(ParsedTemplate template);

  static Stream<TemplateRule> all() {
    return Stream.<TemplateRule[]>of(
            ParameterRule.values(),
            ApiRule.values(),
            FunctionRule.values(),
            RoleRule.values(),
            SecretRule.values(),
            QueueRule.values(),
            EventRule.values(),
            AccessRule.values(),
            ResourceRule.values(),
            LogRule.values(),
            Watch.values(),
            AlarmRule.values(),
            DataRule.values())
        .flatMap(Arrays::stream);
  }

  static TemplateRule named(String title) {
    return all()
        .filter(rule -> rule.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no rule " + title + "."));
  }

  default String title() {
    return getClass().getSimpleName() + "." + this;
  }
}
