package dev.reeldock.local.sandbox;

import dev.reeldock.local.sandbox.Outcome.Abandoned;
import dev.reeldock.local.sandbox.Outcome.Answered;
import dev.reeldock.local.sandbox.Outcome.Failed;
import dev.reeldock.local.sandbox.Outcome.TimedOut;
import dev.reeldock.local.template.GatewayFault;
import dev.reeldock.local.template.RestApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What API Gateway does between a request and a function. */
final class Integration {
  /** Of a synchronous invocation, in either direction. */
  private static final int MAX_PAYLOAD = 6 * 1024 * 1024;

  private final RestApi api;
  private final String domainName;
  private final List<Route> routes;

  Integration(RestApi api, String domainName, List<Route> routes) {
    this.api = api;
    this.domainName = domainName;
    this.routes =
        routes.stream().sorted(Comparator.comparing(route -> route.path().freedom())).toList();
  }

  GatewayAnswer answer(GatewayRequest request) {
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = route.match(request.method(), request.rawPath());
      if (parameters.isPresent()) {
        return invoke(route, parameters.get(), request);
      }
    }
    return byItself(GatewayFault.MISSING_AUTHENTICATION_TOKEN, request);
  }

  private GatewayAnswer byItself(GatewayFault fault, GatewayRequest request) {
    RestApi.GatewayAnswer answer = api.answer(fault);
    return GatewayAnswer.json(
        answer.status(), answer.bodyTemplate().replace("$context.requestId", request.requestId()));
  }

  private GatewayAnswer invoke(
      Route route, Map<String, String> parameters, GatewayRequest request) {
    if (request.isTooLarge()) {
      return byItself(GatewayFault.REQUEST_TOO_LARGE, request);
    }
    byte[] event = new ProxyEvent(api, domainName, route, parameters, Instant.now()).json(request);
    return fits(event)
        ? answerTo(route.function().invoke(event), request)
        : byItself(GatewayFault.REQUEST_TOO_LARGE, request);
  }

  private static boolean fits(byte[] payload) {
    return payload.length <= MAX_PAYLOAD;
  }

  private GatewayAnswer answerTo(Outcome outcome, GatewayRequest request) {
    return switch (outcome) {
      case Answered(String payload) when fits(payload.getBytes(StandardCharsets.UTF_8)) ->
          ProxyAnswer.read(payload).orElseGet(() -> broken(request));
      case Answered _, Failed _, TimedOut _, Abandoned() -> broken(request);
    };
  }

  private GatewayAnswer broken(GatewayRequest request) {
    return byItself(GatewayFault.DEFAULT_5XX, request);
  }
}
