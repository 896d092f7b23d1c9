package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.ALARM;
import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;

import dev.reeldock.local.template.Value.GetAtt;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Somebody hears of what does not mend itself. */
enum AlarmRule implements TemplateRule {
  TELLS_THE_TOPIC,
  WATCHES_DEAD_LETTERS,
  WATCHES_THE_OLDEST_MESSAGE,
  WATCHES_ERRORS,
  WATCHES_THROTTLES,
  WATCHES_ATTENTION;

  @Override
  public List<String> problems(ParsedTemplate template) {
    Collection<Value> alarms = template.all(ALARM).values();
    return switch (this) {
      case TELLS_THE_TOPIC ->
          template.breaking(
              ALARM, (_, alarm) -> Values.texts(alarm, "AlarmActions").equals(List.of("Alarms")));
      case WATCHES_DEAD_LETTERS ->
          unwatched(
              QueueRule.deadLetters(template).stream(),
              alarms,
              "ApproximateNumberOfMessagesVisible");
      case WATCHES_THE_OLDEST_MESSAGE ->
          unwatched(
              template.events("SQS").map(poll -> polled(poll.getValue())),
              alarms,
              "ApproximateAgeOfOldestMessage");
      case WATCHES_ERRORS -> unwatched(functions(template), metrics(alarms), "Errors");
      case WATCHES_THROTTLES -> unwatched(functions(template), metrics(alarms), "Throttles");
      case WATCHES_ATTENTION ->
          alarms.stream().anyMatch(alarm -> isOf(alarm, "NeedsAttention"))
              ? List.of()
              : List.of("no alarm for NeedsAttention");
    };
  }

  private static List<String> unwatched(
      Stream<String> things, Collection<Value> metrics, String name) {
    return things
        .filter(thing ->
            metrics.stream().noneMatch(metric -> isOf(metric, name) && isAbout(metric, thing)))
        .toList();
  }

  private static Stream<String> functions(ParsedTemplate template) {
    return template.all(FUNCTION).keySet().stream();
  }

  /** What the alarms with an expression reckon with. */
  private static Collection<Value> metrics(Collection<Value> alarms) {
    return alarms.stream()
        .flatMap(alarm -> Values.items(alarm, "Metrics").stream())
        .flatMap(metric -> Values.at(metric, "MetricStat", "Metric").stream())
        .toList();
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
