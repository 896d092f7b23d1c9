package dev.reeldock.local.template;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What template.yaml must keep to. */
sealed interface TemplateRule
    permits AlarmRule,
        ApiRule,
        DataRule,
        FunctionRule,
        LogRule,
        ParameterRule,
        QueueRule,
        ResourceRule {
  /** What breaks it; empty when the template keeps to it. */
  List<String> problems(ParsedTemplate template);

  static Stream<TemplateRule> all() {
    return Stream.<TemplateRule[]>of(
            ParameterRule.values(),
            ApiRule.values(),
            FunctionRule.values(),
            QueueRule.values(),
            ResourceRule.values(),
            LogRule.values(),
            AlarmRule.values(),
            DataRule.values())
        .flatMap(Arrays::stream);
  }
}
