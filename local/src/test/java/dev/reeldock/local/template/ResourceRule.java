package dev.reeldock.local.template;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;

/** What holds for resources of every type. */
enum ResourceRule implements TemplateRule {
  IS_TAGGED,
  RULE_MAY_RUN_ITS_FUNCTION;

  private static final String PERMISSION = "AWS::Lambda::Permission";

  /** Functions get theirs from Globals. */
  private static final Set<String> TAKES_NO_TAG =
      Set.of(
          ParsedTemplate.FUNCTION,
          PERMISSION,
          "AWS::ApiGateway::Account",
          "AWS::Logs::MetricFilter",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SQS::QueuePolicy");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_TAGGED -> untagged(template);
      case RULE_MAY_RUN_ITS_FUNCTION ->
          template.breaking(
              ParsedTemplate.RULE,
              (rule, properties) ->
                  Values.items(properties, "Targets").stream()
                      .map(target -> Values.text(target, "Arn").replaceFirst("\\.Arn$", ""))
                      .filter(target -> template.has(ParsedTemplate.FUNCTION, target))
                      .allMatch(function -> mayRun(template, rule, function)));
    };
  }

  private static List<String> untagged(ParsedTemplate template) {
    Value globals = Values.at(template.root(), "Globals", "Function").orElseThrow();
    if (!isTagged(globals)) {
      return List.of("Globals");
    }
    return template.section("Resources").entrySet().stream()
        .filter(resource -> !TAKES_NO_TAG.contains(Values.text(resource.getValue(), "Type")))
        .map(Entry::getKey)
        .filter(id -> !isTagged(template.properties(id)))
        .toList();
  }

  /** SAM's types have a mapping, CloudFormation's a list. */
  private static boolean isTagged(Value properties) {
    return Values.text(properties, "Tags", "Application").equals("Reeldock")
        || Values.items(properties, "Tags").stream()
            .anyMatch(tag ->
                Values.text(tag, "Key").equals("Application")
                    && Values.text(tag, "Value").equals("Reeldock"));
  }

  private static boolean mayRun(ParsedTemplate template, String rule, String function) {
    return template.all(PERMISSION).values().stream()
        .anyMatch(permission ->
            Values.text(permission, "FunctionName").equals(function)
                && Values.text(permission, "Action").equals("lambda:InvokeFunction")
                && Values.text(permission, "Principal").equals("events.amazonaws.com")
                && Values.text(permission, "SourceArn").equals(rule + ".Arn"));
  }
}
