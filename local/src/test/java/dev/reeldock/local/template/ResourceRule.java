package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/** What holds for resources of every type. */
enum ResourceRule implements TemplateRule {
  IS_OF_A_KNOWN_TYPE,
  IS_TAGGED,
  COMES_AND_GOES_AS_THE_TABLE_SAYS;

  /** Functions get theirs from Globals. */
  private static final Set<String> TAKES_NO_TAG =
      Set.of(
          ParsedTemplate.FUNCTION,
          "AWS::ApiGateway::Account",
          "AWS::Lambda::Permission",
          "AWS::Logs::MetricFilter",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SQS::QueuePolicy");

  /**
   * Every other resource has a type and properties, and nothing else. In an account without any API
   * the role cannot be set, and without the role no stage can be made that logs.
   */
  private static final Form LIVES =
      Form.of(
          """
          TaskTable: { DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain }
          SourceBucket: { DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain }
          ResultBucket: { DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain }
          ApiLogRole: { DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain, Condition: MakesApiLogRole }
          ApiLogging: { DeletionPolicy: RetainExceptOnCreate, UpdateReplacePolicy: Retain, DependsOn: Api }
          ApiAccessLogs: { DependsOn: ApiLogging, Metadata: _ }
          CallbackApiAccessLogs: { DependsOn: ApiLogging }
          AlarmsByEmail: { Condition: TellsAPerson }
          """);

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_OF_A_KNOWN_TYPE ->
          resources(template, resource -> ResourceType.of(type(resource)).isPresent());
      case IS_TAGGED ->
          isTagged(Values.at(template.root(), "Globals", "Function").orElseThrow())
              ? resources(template, ResourceRule::isTaggedWhereItCan)
              : List.of("Globals");
      case COMES_AND_GOES_AS_THE_TABLE_SAYS -> LIVES.misfits(lives(template));
    };
  }

  private static List<String> resources(ParsedTemplate template, Predicate<Value> asked) {
    return template.section("Resources").entrySet().stream()
        .filter(resource -> !asked.test(resource.getValue()))
        .map(Entry::getKey)
        .toList();
  }

  private static boolean isTaggedWhereItCan(Value resource) {
    return TAKES_NO_TAG.contains(type(resource))
        || isTagged(Values.at(resource, "Properties").orElse(Mapping.EMPTY));
  }

  /** SAM's types have a mapping, CloudFormation's a list. */
  private static boolean isTagged(Value properties) {
    return Values.text(properties, "Tags", "Application").equals("Reeldock")
        || Values.items(properties, "Tags").stream()
            .anyMatch(tag ->
                Values.text(tag, "Key").equals("Application")
                    && Values.text(tag, "Value").equals("Reeldock"));
  }

  private static SequencedMap<String, Value> lives(ParsedTemplate template) {
    SequencedMap<String, Value> lives = new LinkedHashMap<>();
    template
        .section("Resources")
        .forEach((id, resource) -> {
          SequencedMap<String, Value> life = new LinkedHashMap<>(Values.entries(resource));
          life.keySet().removeAll(Set.of("Type", "Properties"));
          if (!life.isEmpty()) {
            lives.put(id, new Mapping(life));
          }
        });
    return lives;
  }

  private static String type(Value resource) {
    return Values.text(resource, "Type");
  }
}
