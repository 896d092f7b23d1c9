package dev.reeldock.local.sandbox;

import dev.reeldock.local.template.EventSource.ApiRoute;
import dev.reeldock.local.template.EventSource.QueuePoll;
import dev.reeldock.local.template.LambdaFunction;
import dev.reeldock.local.template.Queue;
import dev.reeldock.local.template.RestApi;
import dev.reeldock.local.template.Schedule;
import dev.reeldock.local.template.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Starts a stack's functions and what invokes them: the APIs first, rules and queues last. */
final class Launch {
  private final Stack stack;
  private final Settings settings;
  private final SqsClient sqs;
  private final Shutdown shutdown;
  private final List<RunningFunction> functions = new ArrayList<>();

  Launch(Stack stack, Settings settings, SqsClient sqs, Shutdown shutdown) {
    this.stack = stack;
    this.settings = settings;
    this.sqs = sqs;
    this.shutdown = shutdown;
  }

  Map<String, Gateway> start() {
    for (LambdaFunction function : stack.all(LambdaFunction.class)) {
      functions.add(shutdown.add(new RunningFunction(function, physicalName(function), settings)));
    }
    Map<String, Gateway> gateways = startGateways();
    functions.forEach(this::startPollers);
    stack.all(Schedule.class).forEach(this::startTicker);
    return gateways;
  }

  private String physicalName(LambdaFunction function) {
    return stack.physicalIds().getOrDefault(function.logicalId(), function.logicalId());
  }

  private Map<String, Gateway> startGateways() {
    Map<String, Gateway> gateways = new LinkedHashMap<>();
    for (RestApi api : stack.all(RestApi.class)) {
      int port = settings.ports().getOrDefault(api.logicalId(), 0);
      Gateway gateway = Gateway.start(api, port, routes(api), new InvokePath(functions));
      gateways.put(api.logicalId(), shutdown.add(gateway));
    }
    for (String named : settings.ports().keySet()) {
      if (!gateways.containsKey(named)) {
        throw new SandboxException(
            "The template has no API %s that could have a port; it has %s."
                .formatted(named, String.join(", ", new TreeSet<>(gateways.keySet()))));
      }
    }
    return gateways;
  }

  private List<Route> routes(RestApi api) {
    List<Route> routes = new ArrayList<>();
    for (RunningFunction function : functions) {
      for (var source : function.declaration().eventSources()) {
        if (source instanceof ApiRoute(String apiId, String method, String path)
            && apiId.equals(api.id())) {
          routes.add(new Route(method, new RoutePath(path), function));
        }
      }
    }
    return routes;
  }

  private void startPollers(RunningFunction function) {
    for (var source : function.declaration().eventSources()) {
      switch (source) {
        case ApiRoute _ -> {} // the gateways have them
        case QueuePoll poll ->
            shutdown.add(new QueuePoller(sqs, queue(function, poll), poll, function, settings));
      }
    }
  }

  private void startTicker(Schedule schedule) {
    RunningFunction function =
        functions.stream()
            .filter(it -> it.declaration().arn().equals(schedule.functionArn()))
            .findFirst()
            .orElseThrow(() ->
                new SandboxException(
                    "template.yaml: %s runs %s, which is no function of this template."
                        .formatted(schedule.logicalId(), schedule.functionArn())));
    shutdown.add(new Ticker(schedule, function, settings.minute()));
  }

  private Queue queue(RunningFunction function, QueuePoll poll) {
    return stack.all(Queue.class).stream()
        .filter(queue -> queue.arn().equals(poll.queueArn()))
        .findFirst()
        .orElseThrow(() ->
            new SandboxException(
                "template.yaml: %s polls %s, which is no queue of this template."
                    .formatted(function.declaration().logicalId(), poll.queueArn())));
  }
}
