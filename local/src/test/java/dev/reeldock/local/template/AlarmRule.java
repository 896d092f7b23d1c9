package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.ALARM;

import java.util.Arrays;
import java.util.List;

/** Somebody hears of what does not mend itself; {@link Watch} says of what. */
enum AlarmRule implements TemplateRule {
  IS_KNOWN,
  RINGS_BETWEEN_TWO_TRIES,
  MARKS_ARE_COUNTED,
  TOPIC_CAN_BE_TOLD;

  private static final Form MARKS =
      Form.of(
          """
          LogGroupName: _
          FilterPattern: ERROR "needs attention:"
          MetricTransformations: [{ MetricNamespace: !Sub "Reeldock/${AWS::StackName}", MetricName: NeedsAttention, MetricValue: "1" }]
          """);

  private static final Form RELAYS =
      Form.of(
          """
          LogGroupName: !Ref RelayFunctionLogs
          FilterPattern: ERROR "relay exhausted;"
          MetricTransformations: [{ MetricNamespace: !Sub "Reeldock/${AWS::StackName}", MetricName: RelaysExhausted, MetricValue: "1" }]
          """);

  /** CloudWatch cannot tell one that is encrypted by AWS's own key. */
  private static final Form TOPIC = Form.of("{ DisplayName: _, Tags: _ }");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_KNOWN -> Form.unlike(known(template), template.all(ALARM)).toList();
      case RINGS_BETWEEN_TWO_TRIES ->
          template.breaking(
              ALARM,
              (_, alarm) ->
                  !Values.text(alarm, "MetricName").equals("ApproximateAgeOfOldestMessage")
                      || ringsBetweenTwoTries(template, alarm));
      case MARKS_ARE_COUNTED ->
          template.misfits(
              "AWS::Logs::MetricFilter", name -> name.equals("RelayExhausted") ? RELAYS : MARKS);
      case TOPIC_CAN_BE_TOLD -> template.misfits("AWS::SNS::Topic", _ -> TOPIC);
    };
  }

  private static List<Form> known(ParsedTemplate template) {
    return Arrays.stream(Watch.values()).flatMap(watch -> watch.alarms(template)).toList();
  }

  /** The second try is over by then, and the fifth and last is not. */
  private static boolean ringsBetweenTwoTries(ParsedTemplate template, Value alarm) {
    Value dimension = Values.items(alarm, "Dimensions").getFirst();
    String queue = Values.text(dimension, "Value").replace(".QueueName", "");
    int hidden = Values.number(template.properties(queue), "VisibilityTimeout");
    int late = Values.number(alarm, "Threshold");
    return 2 * hidden < late && late < 5 * hidden;
  }
}
