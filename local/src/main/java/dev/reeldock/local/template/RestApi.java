package dev.reeldock.local.template;

import java.util.Map;
import java.util.Objects;

/**
 * A REST API with one stage.
 *
 * @param answers what it says to each fault
 */
public record RestApi(
    String logicalId, String id, String stage, Map<GatewayFault, GatewayAnswer> answers)
    implements Resource {
  public RestApi {
    answers = Map.copyOf(answers);
  }

  public GatewayAnswer answer(GatewayFault fault) {
    return Objects.requireNonNull(answers.get(fault));
  }

  /** What API Gateway says by itself; the body may hold $context variables. */
  public record GatewayAnswer(int status, String bodyTemplate) {}
}
