package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.RULE;

import java.util.stream.Stream;

/**
 * What an events rule sends to, and the queue that gets what it cannot send; by logical ids, empty
 * where there is none.
 */
record EventTarget(String rule, String resource, String deadLetters) {
  static Stream<EventTarget> all(ParsedTemplate template) {
    return template.all(RULE).entrySet().stream()
        .flatMap(rule ->
            Values.items(rule.getValue(), "Targets").stream()
                .map(target ->
                    new EventTarget(
                        rule.getKey(),
                        Values.owner(target, "Arn"),
                        Values.owner(target, "DeadLetterConfig", "Arn"))));
  }
}
