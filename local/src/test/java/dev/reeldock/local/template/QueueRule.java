package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.QUEUE;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages: hidden for long enough, and never dropped. */
enum QueueRule implements TemplateRule {
  HIDES_SIX_TIME_OUTS,
  IS_POLLED_AS_KNOWN,
  IS_KNOWN,
  HAS_DEAD_LETTERS;

  /** A message that fails is alone in failing. */
  private static final Form POLL =
      Form.of(
          """
          Queue: _
          BatchSize: 1
          FunctionResponseTypes: [ReportBatchItemFailures]
          ScalingConfig: { MaximumConcurrency: _ }
          """);

  private static final Form OF_WORK =
      Form.of(
          """
          VisibilityTimeout: _
          MessageRetentionPeriod?: 1209600 # or four days: a lost wake-up is sent again
          SqsManagedSseEnabled: true
          RedrivePolicy: { deadLetterTargetArn: _, maxReceiveCount: 5 }
          Tags: _
          """);

  private static final Form OF_DEAD_LETTERS =
      Form.of(
          """
          MessageRetentionPeriod: 1209600 # the longest there is
          SqsManagedSseEnabled: true
          Tags: _
          """);

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case HIDES_SIX_TIME_OUTS -> polls(template, poll -> hidesSixTimeOuts(template, poll));
      case IS_POLLED_AS_KNOWN -> polls(template, poll -> POLL.fits(poll.getValue()));
      case IS_KNOWN -> {
        Set<String> deadLetters = deadLetters(template);
        yield template.misfits(QUEUE, id -> deadLetters.contains(id) ? OF_DEAD_LETTERS : OF_WORK);
      }
      case HAS_DEAD_LETTERS ->
          template.breaking(
              QUEUE,
              (_, queue) ->
                  Values.at(queue, "RedrivePolicy").isEmpty()
                      || template.has(QUEUE, deadLetters(queue)));
    };
  }

  /** The queues that some queue or rule gives up into. */
  static Set<String> deadLetters(ParsedTemplate template) {
    return Stream.concat(
            template.all(QUEUE).values().stream().map(QueueRule::deadLetters),
            EventTarget.all(template).map(EventTarget::deadLetters))
        .filter(queue -> template.has(QUEUE, queue))
        .collect(Collectors.toSet());
  }

  /** The queues that functions take from. */
  static Stream<String> polled(ParsedTemplate template) {
    return template.events("SQS").map(poll -> Values.owner(poll.getValue(), "Queue"));
  }

  private static String deadLetters(Value queue) {
    return Values.owner(queue, "RedrivePolicy", "deadLetterTargetArn");
  }

  private static List<String> polls(
      ParsedTemplate template, Predicate<Entry<String, Value>> asked) {
    return template.events("SQS").filter(asked.negate()).map(Entry::getKey).toList();
  }

  private static boolean hidesSixTimeOuts(ParsedTemplate template, Entry<String, Value> poll) {
    int timeout = Values.number(template.properties(poll.getKey()), "Timeout");
    Value queue = template.properties(Values.owner(poll.getValue(), "Queue"));
    return Values.number(queue, "VisibilityTimeout") >= 6 * timeout;
  }
}
