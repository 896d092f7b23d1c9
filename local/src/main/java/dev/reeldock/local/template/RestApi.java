package dev.reeldock.local.template;

/** A REST API with one stage. */
public record RestApi(String logicalId, String id, String stage, GatewayAnswer withoutRoute)
    implements Resource {
  /** What API Gateway says by itself; the body may hold $context variables. */
  public record GatewayAnswer(int status, String bodyTemplate) {}
}
