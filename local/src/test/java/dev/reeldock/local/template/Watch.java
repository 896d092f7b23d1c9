package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.ALARM;
import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is watched, and how an alarm looks that can ring, and does so for nothing else. */
enum Watch implements TemplateRule {
  DEAD_LETTERS(
      """
      Namespace: AWS/SQS
      MetricName: ApproximateNumberOfMessagesVisible
      Dimensions: [{ Name: QueueName, Value: !GetAtt <name>.QueueName }]
      Statistic: Maximum
      Period: 300
      EvaluationPeriods: 1
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      """),
  OLDEST_MESSAGE( // AlarmRule knows the threshold
      """
      Namespace: AWS/SQS
      MetricName: ApproximateAgeOfOldestMessage
      Dimensions: [{ Name: QueueName, Value: !GetAtt <name>.QueueName }]
      Statistic: Maximum
      Period: 300
      EvaluationPeriods: 1
      Threshold: _
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      """),
  SCHEDULE( // a function that does not run has no data
      """
      Namespace: AWS/Lambda
      MetricName: Invocations
      Dimensions: [{ Name: FunctionName, Value: !Ref <name> }]
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 2
      Threshold: 1
      ComparisonOperator: LessThanThreshold
      TreatMissingData: breaching
      """),
  ATTENTION(
      """
      Namespace: !Sub Reeldock/${AWS::StackName}
      MetricName: <name>
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      """),
  FUNCTIONS(
      """
      Metrics: [{ Id: _, Expression: "SUM(FILL(METRICS(), 0))", Label: _ }, <metrics>]
      EvaluationPeriods: 3
      DatapointsToAlarm: 2
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      TreatMissingData: notBreaching
      """);

  /** Nothing switches its actions off. */
  private static final String EVERY =
      """
      AlarmDescription: _
      AlarmActions: [!Ref Alarms]
      Tags: _
      """;

  private static final String METRIC =
      """
      { Id: _, ReturnData: false, MetricStat: { Stat: Sum, Period: 300, Metric: { Namespace: AWS/Lambda, MetricName: <name>, Dimensions: [{ Name: FunctionName, Value: !Ref <function> }] } } }
      """;

  private final String yaml;

  Watch(String yaml) {
    this.yaml = yaml;
  }

  @Override
  public List<String> problems(ParsedTemplate template) {
    return Form.missing(alarms(template).toList(), template.all(ALARM)).toList();
  }

  /** One for each thing that there is to watch. */
  Stream<Form> alarms(ParsedTemplate template) {
    return names(template).map(name -> form(template).with("name", name));
  }

  private Stream<String> names(ParsedTemplate template) {
    return switch (this) {
      case DEAD_LETTERS -> QueueRule.deadLetters(template).stream();
      case OLDEST_MESSAGE -> QueueRule.polled(template);
      case SCHEDULE ->
          EventTarget.all(template)
              .map(EventTarget::resource)
              .filter(target -> template.has(FUNCTION, target));
      case ATTENTION -> Stream.of("NeedsAttention", "RelaysExhausted");
      case FUNCTIONS -> Stream.of("Errors", "Throttles");
    };
  }

  private Form form(ParsedTemplate template) {
    String metrics =
        template.all(FUNCTION).keySet().stream()
            .filter(function -> isInvoked(template, function))
            .map(function -> METRIC.replace("<function>", function))
            .collect(Collectors.joining(", "));
    return Form.of(EVERY + yaml.replace("<metrics>", metrics));
  }

  /** By the stack itself: whom a person invokes answers to that person. */
  private static boolean isInvoked(ParsedTemplate template, String function) {
    return Values.at(template.properties(function), "Events").isPresent()
        || EventTarget.all(template).anyMatch(target -> target.resource().equals(function));
  }
}
