package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;
import static dev.reeldock.local.template.ParsedTemplate.ROLE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a function may do: what its own role says, and that is what the table of grants says. */
enum RoleRule implements TemplateRule {
  IS_OF_ONE_FUNCTION,
  IS_KNOWN,
  STATEMENT_ONLY_ALLOWS,
  MAY_WHAT_THE_TABLE_SAYS,
  HAS_NO_WILDCARD;

  private static final String API_LOG_ROLE = "ApiLogRole";

  private static final Form OF_A_FUNCTION =
      Form.of(
          """
          AssumeRolePolicyDocument:
            Version: "2012-10-17"
            Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
          Policies: [{ PolicyName: Needed, PolicyDocument: { Version: "2012-10-17", Statement: _ } }]
          Tags: _
          """);

  private static final Form OF_API_GATEWAY =
      Form.of(
          """
          Description: _
          AssumeRolePolicyDocument:
            Version: "2012-10-17"
            Statement: [{ Effect: Allow, Principal: { Service: apigateway.amazonaws.com }, Action: sts:AssumeRole }]
          ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"]
          Tags: _
          """);

  private static final Form STATEMENT =
      Form.of("{ Sid: _, Effect: Allow, Action: _, Resource: _ }");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_OF_ONE_FUNCTION ->
          Stream.concat(
                  template
                      .breaking(
                          FUNCTION, (id, function) -> of(id).equals(Values.owner(function, "Role")))
                      .stream(),
                  Differences.between(known(template), template.all(ROLE).keySet()).stream())
              .toList();
      case IS_KNOWN ->
          template.misfits(ROLE, id -> id.equals(API_LOG_ROLE) ? OF_API_GATEWAY : OF_A_FUNCTION);
      case STATEMENT_ONLY_ALLOWS ->
          template.breaking(ROLE, (_, role) -> statements(role).allMatch(STATEMENT::fits));
      case MAY_WHAT_THE_TABLE_SAYS -> Grant.differences(template);
      case HAS_NO_WILDCARD ->
          Grant.of(template).filter(Grant::isWild).map(Grant::toString).toList();
    };
  }

  static String of(String function) {
    return function.replaceFirst("Function$", "Role");
  }

  private static Set<String> known(ParsedTemplate template) {
    return Stream.concat(
            template.all(FUNCTION).keySet().stream().map(RoleRule::of), Stream.of(API_LOG_ROLE))
        .collect(Collectors.toSet());
  }

  static Stream<Value> statements(Value role) {
    return Values.items(role, "Policies").stream()
        .flatMap(policy -> Values.items(policy, "PolicyDocument", "Statement").stream());
  }
}
