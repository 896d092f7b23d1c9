package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.QUEUE;
import static dev.reeldock.local.template.ParsedTemplate.RULE;

import dev.reeldock.local.template.Value.GetAtt;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages: hidden for long enough, and never dropped. */
enum QueueRule implements TemplateRule {
  HIDES_SIX_TIME_OUTS,
  HAS_DEAD_LETTERS,
  RULE_HAS_DEAD_LETTERS,
  KEEPS_DEAD_LETTERS;

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case HIDES_SIX_TIME_OUTS ->
          template
              .events("SQS")
              .filter(poll -> !hidesSixTimeOuts(template, poll))
              .map(Entry::getKey)
              .toList();
      case HAS_DEAD_LETTERS ->
          template.breaking(
              QUEUE,
              (id, queue) ->
                  deadLetters(template).contains(id)
                      || target(template, queue, "RedrivePolicy", "deadLetterTargetArn")
                          .isPresent());
      case RULE_HAS_DEAD_LETTERS ->
          template.breaking(
              RULE,
              (rule, properties) ->
                  Values.items(properties, "Targets").stream()
                      .allMatch(it -> hasDeadLetters(template, rule, it)));
      case KEEPS_DEAD_LETTERS ->
          template.breaking(
              QUEUE,
              (id, queue) ->
                  !deadLetters(template).contains(id)
                      || Values.number(queue, "MessageRetentionPeriod") == 1_209_600);
    };
  }

  /** The queues that some queue or rule gives up into. */
  static Set<String> deadLetters(ParsedTemplate template) {
    return Stream.concat(
            template.all(QUEUE).values().stream()
                .flatMap(queue ->
                    target(template, queue, "RedrivePolicy", "deadLetterTargetArn").stream()),
            template.all(RULE).values().stream()
                .flatMap(rule -> Values.items(rule, "Targets").stream())
                .flatMap(it -> target(template, it, "DeadLetterConfig", "Arn").stream()))
        .collect(Collectors.toSet());
  }

  private static boolean hidesSixTimeOuts(ParsedTemplate template, Entry<String, Value> poll) {
    int timeout = Values.number(template.properties(poll.getKey()), "Timeout");
    return target(template, poll.getValue(), "Queue")
        .map(queue -> Values.number(template.properties(queue), "VisibilityTimeout"))
        .filter(hidden -> hidden >= 6 * timeout)
        .isPresent();
  }

  private static boolean hasDeadLetters(ParsedTemplate template, String rule, Value target) {
    return target(template, target, "DeadLetterConfig", "Arn")
        .filter(queue -> maySend(template, rule, queue))
        .isPresent();
  }

  /** EventBridge says nothing when it may not. */
  private static boolean maySend(ParsedTemplate template, String rule, String queue) {
    return template.all("AWS::SQS::QueuePolicy").values().stream()
        .filter(policy -> Values.texts(policy, "Queues").contains(queue))
        .flatMap(policy -> Values.items(policy, "PolicyDocument", "Statement").stream())
        .anyMatch(statement ->
            Values.text(statement, "Effect").equals("Allow")
                && Values.text(statement, "Principal", "Service").equals("events.amazonaws.com")
                && Values.texts(statement, "Action").equals(List.of("sqs:SendMessage"))
                && Values.texts(statement, "Resource").equals(List.of(queue + ".Arn"))
                && Values.text(statement, "Condition", "ArnEquals", "aws:SourceArn")
                    .equals(rule + ".Arn"));
  }

  private static Optional<String> target(ParsedTemplate template, Value from, String... path) {
    return Values.at(from, path)
        .flatMap(value ->
            value instanceof GetAtt(String id, String attribute) && attribute.equals("Arn")
                ? Optional.of(id)
                : Optional.empty())
        .filter(id -> template.has(QUEUE, id));
  }
}
