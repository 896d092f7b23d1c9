package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** template.yaml keeps to every rule, and every rule can be broken. */
class TemplateTest {
  private final String template;

  TemplateTest() throws IOException {
    template = Files.readString(Path.of("../template.yaml"));
  }

  static Stream<TemplateRule> rules() {
    return TemplateRule.all();
  }

  static List<Mutation> mutations() {
    return Mutation.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void problems_template_areNone(TemplateRule rule) {
    assertThat(rule.problems(ParsedTemplate.of(template))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void problems_oneThingWrong_areSome(Mutation mutation) {
    assertThat(mutation.rule().problems(ParsedTemplate.of(mutation.in(template)))).isNotEmpty();
  }

  @Test
  void mutations_ofEveryRule_exist() {
    assertThat(TemplateRule.all())
        .allMatch(rule -> Mutation.all().stream().anyMatch(it -> it.rule() == rule));
  }
}
