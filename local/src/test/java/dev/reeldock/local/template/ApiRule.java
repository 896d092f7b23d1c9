package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.API;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The two doors. */
enum ApiRule implements TemplateRule {
  IS_THROTTLED,
  HAS_ONE_STAGE,
  ANSWERS_IN_KLINGS_ENVELOPE,
  TELLS_A_STRANGER_NOTHING;

  /** Whatever API Gateway says by itself is one of these, or falls to a default. */
  private static final Set<String> FAULTS =
      Set.of(
          "MISSING_AUTHENTICATION_TOKEN",
          "REQUEST_TOO_LARGE",
          "THROTTLED",
          "QUOTA_EXCEEDED",
          "DEFAULT_4XX",
          "DEFAULT_5XX");

  private static final String ENVELOPE =
      "\\{\"code\":\\d{4},\"message\":\"[^\"$]+\",\"request_id\":\"\\$context\\.requestId\"}";

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_THROTTLED -> template.breaking(API, (_, api) -> isThrottled(api));
      case HAS_ONE_STAGE ->
          template.breaking(API, (_, api) -> Values.text(api, "OpenApiVersion").startsWith("3"));
      case ANSWERS_IN_KLINGS_ENVELOPE ->
          template.breaking(API, (id, api) -> !id.equals("Api") || isKlings(api));
      case TELLS_A_STRANGER_NOTHING ->
          template.breaking(API, (id, api) -> id.equals("Api") || isPlain(api));
    };
  }

  private static boolean isThrottled(Value api) {
    return Values.items(api, "MethodSettings").stream()
        .anyMatch(settings ->
            Values.text(settings, "ResourcePath").equals("/*")
                && Values.text(settings, "HttpMethod").equals("*")
                && Values.number(settings, "ThrottlingRateLimit") > 0
                && Values.number(settings, "ThrottlingBurstLimit") > 0);
  }

  private static boolean isKlings(Value api) {
    return Values.entries(api, "GatewayResponses").keySet().containsAll(FAULTS)
        && bodies(api).allMatch(body -> body.matches(ENVELOPE));
  }

  private static boolean isPlain(Value api) {
    return Values.entries(api, "GatewayResponses")
            .keySet()
            .containsAll(Set.of("MISSING_AUTHENTICATION_TOKEN", "DEFAULT_4XX", "DEFAULT_5XX"))
        && bodies(api).noneMatch(body -> body.contains("$"));
  }

  private static Stream<String> bodies(Value api) {
    return Values.entries(api, "GatewayResponses").values().stream()
        .map(response -> Values.text(response, "ResponseTemplates", "application/json"));
  }
}
