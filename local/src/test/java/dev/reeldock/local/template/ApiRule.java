package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.API;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The two doors. */
enum ApiRule implements TemplateRule {
  IS_KNOWN,
  ANSWERS_WHAT_IS_KNOWN,
  ANSWERS_IN_KLINGS_ENVELOPE,
  TELLS_A_STRANGER_NOTHING;

  /**
   * Before version 3 of OpenAPI, SAM adds a stage with no log and no throttle. Settings for one
   * route would go before those for all, and a level of logging there would log paths.
   */
  private static final Form FORM =
      Form.of(
          """
          Name: !Sub ${AWS::StackName}-<stage>
          StageName: <stage>
          Description: _
          Tags: _
          PropagateTags: true
          OpenApiVersion: 3.0.1
          EndpointConfiguration: { Type: REGIONAL }
          Auth: { ApiKeyRequired: false }
          MethodSettings: [{ ResourcePath: /*, HttpMethod: "*", ThrottlingRateLimit: <rate>, ThrottlingBurstLimit: <burst> }]
          AccessLogSetting: _
          GatewayResponses: _
          """);

  private static final Map<String, Form> FORMS =
      Map.of(
          "Api", FORM.with("stage", "kling").with("rate", "100").with("burst", "200"),
          "CallbackApi", FORM.with("stage", "callbacks").with("rate", "200").with("burst", "400"));

  /** Whatever API Gateway says by itself is one of these, or falls to a default. */
  private static final Form ANSWERS =
      Form.of(
          """
          Api:
            MISSING_AUTHENTICATION_TOKEN: { StatusCode: 404, ResponseTemplates: { application/json: _ } }
            REQUEST_TOO_LARGE: { StatusCode: 413, ResponseTemplates: { application/json: _ } }
            THROTTLED: { StatusCode: 429, ResponseTemplates: { application/json: _ } }
            QUOTA_EXCEEDED: { StatusCode: 429, ResponseTemplates: { application/json: _ } }
            DEFAULT_4XX: { ResponseTemplates: { application/json: _ } }
            DEFAULT_5XX: { ResponseTemplates: { application/json: _ } }
          CallbackApi:
            MISSING_AUTHENTICATION_TOKEN: { StatusCode: 404, ResponseTemplates: { application/json: _ } }
            DEFAULT_4XX: { ResponseTemplates: { application/json: _ } }
            DEFAULT_5XX: { ResponseTemplates: { application/json: _ } }
          """);

  private static final String ENVELOPE =
      "\\{\"code\":\\d{4},\"message\":\"[^\"$]+\",\"request_id\":\"\\$context\\.requestId\"}";

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case IS_KNOWN -> template.misfits(API, id -> FORMS.getOrDefault(id, FORM));
      case ANSWERS_WHAT_IS_KNOWN -> ANSWERS.misfits(template.parts(API, "GatewayResponses"));
      case ANSWERS_IN_KLINGS_ENVELOPE -> speaking(template, "Api", body -> body.matches(ENVELOPE));
      case TELLS_A_STRANGER_NOTHING ->
          speaking(template, "CallbackApi", body -> !body.contains("$"));
    };
  }

  private static List<String> speaking(
      ParsedTemplate template, String api, Predicate<String> well) {
    return bodies(template.properties(api)).filter(well.negate()).toList();
  }

  private static Stream<String> bodies(Value api) {
    return Values.entries(api, "GatewayResponses").values().stream()
        .map(response -> Values.text(response, "ResponseTemplates", "application/json"));
  }
}
