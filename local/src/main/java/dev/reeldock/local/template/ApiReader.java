package dev.reeldock.local.template;

import dev.reeldock.local.template.RestApi.GatewayAnswer;
import java.util.EnumMap;
import java.util.Map;

/** Reads REST APIs. */
final class ApiReader {
  private ApiReader() {}

  static RestApi api(Fields fields, Identity identity) {
    if (fields.part("Auth", Shape.API_AUTH).flag("ApiKeyRequired")) {
      throw fields.problem("requires API keys, which the sandbox does not run.");
    }
    return new RestApi(fields.owner(), identity.ref(), fields.text("StageName"), answers(fields));
  }

  private static Map<GatewayFault, GatewayAnswer> answers(Fields fields) {
    Fields responses = fields.part("GatewayResponses", Shape.GATEWAY_RESPONSES);
    Map<GatewayFault, GatewayAnswer> answers = new EnumMap<>(GatewayFault.class);
    for (GatewayFault fault : GatewayFault.values()) {
      String name = responses.has(fault.name()) ? fault.name() : fault.family();
      answers.put(fault, answer(responses.part(name, Shape.GATEWAY_RESPONSE), fault.byItself()));
    }
    return answers;
  }

  private static GatewayAnswer answer(Fields response, GatewayAnswer byItself) {
    return new GatewayAnswer(
        response.number("StatusCode", byItself.status()),
        bodyTemplate(response, byItself.bodyTemplate()));
  }

  private static String bodyTemplate(Fields response, String absent) {
    String template =
        response
            .part("ResponseTemplates", Shape.RESPONSE_TEMPLATES)
            .text("application/json", absent);
    if (template.replace("$context.requestId", "").contains("$")) {
      throw response.problem(
          "has a response template with a variable other than $context.requestId, which the"
              + " sandbox does not run.");
    }
    return template;
  }
}
