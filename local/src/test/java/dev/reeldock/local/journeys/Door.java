package dev.reeldock.local.journeys;

import dev.reeldock.local.template.EventSource.ApiRoute;
import dev.reeldock.local.template.LambdaFunction;
import dev.reeldock.local.template.Stack;
import dev.reeldock.local.template.StackName;
import dev.reeldock.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A route that the template opens to the internet. */
record Door(String api, String method, String path) {
  private static final StackName NAME = StackName.fresh("doors", URI.create("http://127.0.0.1"));

  static Stream<Door> all() {
    Stack stack = Template.read(Path.of("../template.yaml")).stack(NAME, Map.of());
    return stack.all(LambdaFunction.class).stream()
        .flatMap(function -> function.eventSources().stream())
        .filter(ApiRoute.class::isInstance)
        .map(ApiRoute.class::cast)
        .flatMap(route ->
            methods(route)
                .map(method -> new Door(nameOf(stack, route.apiId()), method, route.path())));
  }

  private static Stream<String> methods(ApiRoute route) {
    return route.method().equals("ANY")
        ? Stream.of("GET", "POST", "PUT", "DELETE")
        : Stream.of(route.method());
  }

  /** What answers a stranger with more than 401: a capability is in the path. */
  boolean isOpen() {
    return api.equals("CallbackApi") || path.startsWith("/artifacts/");
  }

  /** With something in every placeholder. */
  String path(String taskId) {
    String filled =
        path.replace("/v1/{family}/{kind}", ApiClient.TASKS)
            .replace("{id}", taskId)
            .replace("{proxy+}", "costs");
    if (filled.contains("{")) {
      throw new AssertionError("Expected to know every part of a path, but got " + path + ".");
    }
    return filled;
  }

  private static String nameOf(Stack stack, String apiId) {
    return stack.physicalIds().entrySet().stream()
        .filter(resource -> resource.getValue().equals(apiId))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Override
  public String toString() {
    return method + " " + path + " of " + api;
  }
}
