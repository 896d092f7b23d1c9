package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.ALARM;
import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;
import static dev.reeldock.local.template.ParsedTemplate.RULE;

import dev.reeldock.local.template.Value.GetAtt;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody hears of what does not mend itself. */
enum AlarmRule implements TemplateRule {
  TELLS_THE_TOPIC,
  WATCHES_DEAD_LETTERS,
  WATCHES_THE_OLDEST_MESSAGE,
  WATCHES_ERRORS,
  WATCHES_THROTTLES,
  WATCHES_SCHEDULES,
  WATCHES_ATTENTION;

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case TELLS_THE_TOPIC ->
          template.breaking(
              ALARM, (_, alarm) -> Values.texts(alarm, "AlarmActions").equals(List.of("Alarms")));
      case WATCHES_DEAD_LETTERS ->
          unwatched(
              QueueRule.deadLetters(template).stream(),
              alarms(template, alarm -> isOfOne(alarm, "Maximum")),
              "ApproximateNumberOfMessagesVisible");
      case WATCHES_THE_OLDEST_MESSAGE ->
          template
              .events("SQS")
              .map(poll -> polled(poll.getValue()))
              .filter(queue -> !watchesAge(template, queue))
              .toList();
      case WATCHES_ERRORS -> unwatched(functions(template), metrics(template), "Errors");
      case WATCHES_THROTTLES -> unwatched(functions(template), metrics(template), "Throttles");
      case WATCHES_SCHEDULES ->
          unwatched(scheduled(template), alarms(template, AlarmRule::isOfSilence), "Invocations");
      case WATCHES_ATTENTION ->
          alarms(template, alarm -> isOfOne(alarm, "Sum")).stream()
                  .anyMatch(alarm -> isOf(alarm, "NeedsAttention"))
              ? List.of()
              : List.of("no alarm for NeedsAttention");
    };
  }

  private static List<String> unwatched(Stream<String> things, List<Value> metrics, String name) {
    return things.filter(thing -> !isWatched(thing, metrics, name)).toList();
  }

  private static boolean isWatched(String thing, List<Value> metrics, String name) {
    return metrics.stream().anyMatch(metric -> isOf(metric, name) && isAbout(metric, thing));
  }

  /** The first try and one more are over before anybody is called. */
  private static boolean watchesAge(ParsedTemplate template, String queue) {
    int hidden = Values.number(template.properties(queue), "VisibilityTimeout");
    List<Value> late =
        alarms(
            template,
            alarm -> isAtLeast(alarm, "Maximum") && Values.number(alarm, "Threshold") > 2 * hidden);
    return isWatched(queue, late, "ApproximateAgeOfOldestMessage");
  }

  private static Stream<String> functions(ParsedTemplate template) {
    return template.all(FUNCTION).keySet().stream();
  }

  private static Stream<String> scheduled(ParsedTemplate template) {
    return template.all(RULE).values().stream()
        .filter(rule -> Values.at(rule, "ScheduleExpression").isPresent())
        .flatMap(rule -> Values.items(rule, "Targets").stream())
        .map(target -> Values.text(target, "Arn").replaceFirst("\\.Arn$", ""));
  }

  private static List<Value> alarms(ParsedTemplate template, Predicate<Value> asked) {
    return template.all(ALARM).values().stream().filter(asked).toList();
  }

  /** What the alarms with an expression sum up. */
  private static List<Value> metrics(ParsedTemplate template) {
    return alarms(template, alarm -> comparesWith(alarm, "GreaterThanOrEqualToThreshold", 1))
        .stream()
        .flatMap(alarm -> Values.items(alarm, "Metrics").stream())
        .flatMap(metric -> Values.at(metric, "MetricStat").stream())
        .filter(metric -> Values.text(metric, "Stat").equals("Sum"))
        .flatMap(metric -> Values.at(metric, "Metric").stream())
        .toList();
  }

  private static boolean isOfOne(Value alarm, String statistic) {
    return isAtLeast(alarm, statistic) && Values.number(alarm, "Threshold") == 1;
  }

  private static boolean isAtLeast(Value alarm, String statistic) {
    return Values.text(alarm, "Statistic").equals(statistic)
        && Values.text(alarm, "ComparisonOperator").equals("GreaterThanOrEqualToThreshold");
  }

  /** A function that does not run has no data. */
  private static boolean isOfSilence(Value alarm) {
    return Values.text(alarm, "Statistic").equals("Sum")
        && comparesWith(alarm, "LessThanThreshold", 1)
        && Values.text(alarm, "TreatMissingData").equals("breaching");
  }

  private static boolean comparesWith(Value alarm, String operator, int threshold) {
    return Values.text(alarm, "ComparisonOperator").equals(operator)
        && Values.number(alarm, "Threshold") == threshold;
  }

  private static boolean isOf(Value metric, String name) {
    return Values.text(metric, "MetricName").equals(name);
  }

  private static boolean isAbout(Value metric, String thing) {
    return Values.items(metric, "Dimensions").stream()
        .map(dimension -> Values.text(dimension, "Value"))
        .anyMatch(value -> value.equals(thing) || value.equals(thing + ".QueueName"));
  }

  private static String polled(Value poll) {
    return Values.at(poll, "Queue").orElseThrow() instanceof GetAtt(String id, _) ? id : "no queue";
  }
}
