package dev.reeldock.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A function: the class of its handler, what it is told and what invokes it. */
public record LambdaFunction(
    String logicalId,
    String arn,
    String handlerClass,
    Duration timeout,
    Map<String, String> variables,
    List<EventSource> eventSources)
    implements Resource {
  public LambdaFunction {
    variables = Map.copyOf(variables);
    eventSources = List.copyOf(eventSources);
  }
}
