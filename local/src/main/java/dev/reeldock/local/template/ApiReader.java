package dev.reeldock.local.template;

import dev.reeldock.local.template.RestApi.GatewayAnswer;

/** Reads REST APIs. */
final class ApiReader {
  private static final GatewayAnswer WITHOUT_ROUTE =
      new GatewayAnswer(403, "{\"message\":\"Missing Authentication Token\"}");

  private ApiReader() {}

  static RestApi api(Fields fields, Identity identity) {
    if (fields.part("Auth", Shape.API_AUTH).flag("ApiKeyRequired")) {
      throw fields.problem("requires API keys, which the sandbox does not run.");
    }
    return new RestApi(
        fields.owner(), identity.ref(), fields.text("StageName"), withoutRoute(fields));
  }

  private static GatewayAnswer withoutRoute(Fields fields) {
    Fields responses = fields.part("GatewayResponses", Shape.GATEWAY_RESPONSES);
    if (!responses.has("MISSING_AUTHENTICATION_TOKEN")) {
      return WITHOUT_ROUTE;
    }
    Fields response = responses.part("MISSING_AUTHENTICATION_TOKEN", Shape.GATEWAY_RESPONSE);
    return new GatewayAnswer(
        response.number("StatusCode", WITHOUT_ROUTE.status()), bodyTemplate(response));
  }

  private static String bodyTemplate(Fields response) {
    String template =
        response
            .part("ResponseTemplates", Shape.RESPONSE_TEMPLATES)
            .text("application/json", WITHOUT_ROUTE.bodyTemplate());
    if (template.replace("$context.requestId", "").contains("$")) {
      throw response.problem(
          "has a response template with a variable other than $context.requestId, which the"
              + " sandbox does not run.");
    }
    return template;
  }
}
