package dev.reeldock.local.template;

import dev.reeldock.local.template.EventSource.ApiRoute;
import dev.reeldock.local.template.EventSource.QueuePoll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads functions and what invokes them. */
final class FunctionReader {
  private static final String METHOD = "::handleRequest";

  private FunctionReader() {}

  static LambdaFunction function(Fields fields, Identity identity) {
    if (!fields.text("Runtime").startsWith("java")) {
      throw fields.problem("needs a Java runtime, not %s.".formatted(fields.text("Runtime")));
    }
    Fields environment = fields.part("Environment", Shape.ENVIRONMENT);
    return new LambdaFunction(
        fields.owner(),
        identity.arn(),
        handlerClass(fields),
        Duration.ofSeconds(fields.number("Timeout", 3)),
        environment.namedTexts("Variables"),
        eventSources(fields));
  }

  private static String handlerClass(Fields fields) {
    String handler = fields.text("Handler");
    if (!handler.endsWith(METHOD)) {
      throw fields.problem(
          "needs a Handler like package.Class%s, not %s.".formatted(METHOD, handler));
    }
    return handler.substring(0, handler.length() - METHOD.length());
  }

  private static List<EventSource> eventSources(Fields fields) {
    List<EventSource> sources = new ArrayList<>();
    fields
        .namedParts("Events", Shape.EVENT)
        .forEach((name, event) -> sources.add(eventSource(name, event)));
    return sources;
  }

  private static EventSource eventSource(String name, Fields event) {
    String type = event.text("Type");
    return switch (type) {
      case "Api" -> apiRoute(event.part("Properties", Shape.API_EVENT));
      case "SQS" -> queuePoll(event.part("Properties", Shape.QUEUE_EVENT));
      default ->
          throw event.problem(
              "has the event %s of type %s, which the sandbox does not run.".formatted(name, type));
    };
  }

  private static ApiRoute apiRoute(Fields fields) {
    return new ApiRoute(
        fields.text("RestApiId"),
        fields.text("Method").toUpperCase(Locale.ROOT),
        fields.text("Path"));
  }

  private static QueuePoll queuePoll(Fields fields) {
    int batchSize = fields.number("BatchSize", 10);
    if (batchSize > 10) {
      throw fields.problem(
          "has a BatchSize of %s; the sandbox runs up to 10.".formatted(batchSize));
    }
    return new QueuePoll(
        fields.text("Queue"),
        batchSize,
        fields.part("ScalingConfig", Shape.SCALING).number("MaximumConcurrency", 1000),
        fields.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"));
  }
}
