package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.API;
import static dev.reeldock.local.template.ParsedTemplate.FUNCTION;
import static dev.reeldock.local.template.ParsedTemplate.LOG_GROUP;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Logs end some day, and hold no token. */
enum LogRule implements TemplateRule {
  GROUP_HAS_RETENTION,
  FUNCTION_HAS_A_GROUP,
  API_HAS_A_GROUP,
  ACCESS_LOG_HOLDS_NO_TOKEN;

  private static final Form GROUP = Form.of("{ RetentionInDays: !Ref LogRetentionDays, Tags: _ }");

  /** None of these can hold a path, a header or a body. */
  private static final Set<String> HARMLESS =
      Set.of(
          "requestTimeEpoch",
          "extendedRequestId",
          "httpMethod",
          "resourcePath",
          "status",
          "error.responseType",
          "responseLatency",
          "responseLength",
          "identity.sourceIp");

  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z.]+)");
  private static final Pattern LINE = Pattern.compile("\\{(\"\\w+\":\"\\$[\\w.]+\",?)+}");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case GROUP_HAS_RETENTION -> template.misfits(LOG_GROUP, _ -> GROUP);
      case FUNCTION_HAS_A_GROUP ->
          template.breaking(
              FUNCTION,
              (id, function) ->
                  Values.text(function, "LoggingConfig", "LogGroup").equals(id + "Logs")
                      && template.has(LOG_GROUP, id + "Logs"));
      case API_HAS_A_GROUP ->
          template.breaking(
              API,
              (id, api) ->
                  Values.text(api, "AccessLogSetting", "DestinationArn")
                          .equals(id + "AccessLogs.Arn")
                      && template.has(LOG_GROUP, id + "AccessLogs"));
      case ACCESS_LOG_HOLDS_NO_TOKEN ->
          template.breaking(
              API, (_, api) -> isHarmless(Values.text(api, "AccessLogSetting", "Format")));
    };
  }

  private static boolean isHarmless(String format) {
    return LINE.matcher(format).matches()
        && VARIABLE.matcher(format).results().map(LogRule::name).allMatch(HARMLESS::contains);
  }

  private static String name(MatchResult variable) {
    return variable.group(1).replaceFirst("^context\\.", "");
  }
}
