package dev.reeldock.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import dev.reeldock.local.sandbox.Outcome.Abandoned;
import dev.reeldock.local.sandbox.Outcome.Answered;
import dev.reeldock.local.sandbox.Outcome.Failed;
import dev.reeldock.local.sandbox.Outcome.TimedOut;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lambda's own Invoke, {@code POST /2015-03-31/functions/<logical id>/invocations}, for whoever is
 * on this machine: beside the APIs, so that no route of a stack leads here.
 */
record InvokePath(List<RunningFunction> functions) {
  static final String ROOT = "/2015-03-31/functions/";
  private static final Pattern INVOKE = Pattern.compile(ROOT + "(\\w+)/invocations");
  private static final String FAILED = "X-Amz-Function-Error";

  InvokePath {
    functions = List.copyOf(functions);
  }

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] event = exchange.getRequestBody().readAllBytes();
      find(exchange)
          .map(function -> answerTo(function.invoke(event)))
          .orElseGet(
              () -> GatewayAnswer.json(404, "{\"Message\":\"No such function to be invoked.\"}"))
          .send(exchange, "");
    }
  }

  private Optional<RunningFunction> find(HttpExchange exchange) {
    Matcher path = INVOKE.matcher(exchange.getRequestURI().getRawPath());
    return path.matches() && exchange.getRequestMethod().equals("POST")
        ? functions.stream()
            .filter(it -> it.declaration().logicalId().equals(path.group(1)))
            .findFirst()
        : Optional.empty();
  }

  /** As Lambda has it: a function that fails was invoked all the same. */
  private static GatewayAnswer answerTo(Outcome outcome) {
    return switch (outcome) {
      case Answered(String payload) -> GatewayAnswer.json(200, payload);
      case Failed _, TimedOut _, Abandoned _ ->
          new GatewayAnswer(
              200,
              Map.of(FAILED, List.of("Unhandled")),
              "{\"errorMessage\":\"The function failed; its log says why.\"}");
    };
  }
}
