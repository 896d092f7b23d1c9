package dev.reeldock.local.template;

/** What invokes a function. */
public sealed interface EventSource {
  /** A method and path of a REST API. The path is the template's, like {@code /v1/{family}}. */
  record ApiRoute(String apiId, String method, String path) implements EventSource {}

  /** A queue. Of a batch, either every message succeeds or, if the function reports, some. */
  record QueuePoll(
      String queueArn, int batchSize, int maximumConcurrency, boolean reportsItemFailures)
      implements EventSource {}
}
