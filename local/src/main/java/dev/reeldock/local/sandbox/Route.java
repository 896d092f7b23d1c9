package dev.reeldock.local.sandbox;

import java.util.Map;
import java.util.Optional;

/** One method and path of an API, like {@code POST /v1/{family}/{kind}}, and its function. */
record Route(String method, RoutePath path, RunningFunction function) {

  /** The path's parameters, if this route answers that method and raw path. */
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    return method.equals("ANY") || method.equals(requestMethod)
        ? path.match(rawPath)
        : Optional.empty();
  }
}
