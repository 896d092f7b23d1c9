package dev.reeldock.local.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds an exchange against its operation. */
final class Conformance {
  private final Operation operation;
  private final Schemas schemas;

  Conformance(Operation operation, Schemas schemas) {
    this.operation = operation;
    this.schemas = schemas;
  }

  List<String> problems(Exchange exchange) {
    Optional<String> status = operation.status(exchange.status());
    if (status.isEmpty()) {
      return List.of("status " + exchange.status() + " is not documented");
    }
    Node response = operation.response(status.get());
    return Stream.of(headers(response, exchange), body(response, exchange), request(exchange))
        .flatMap(problems -> problems)
        .toList();
  }

  /** Headers of HTTP's and the gateway's own are nobody's concern; ours are. */
  private Stream<String> headers(Node response, Exchange exchange) {
    Node documented = response.at("headers");
    Stream<String> unknown =
        exchange.headers().map().keySet().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("reeldock-"))
            .filter(name -> documented.names().noneMatch(name::equalsIgnoreCase))
            .map(name -> "header " + name + " is not documented");
    return Stream.concat(
        unknown, documented.names().flatMap(name -> header(name, documented.at(name), exchange)));
  }

  private Stream<String> header(String name, Node header, Exchange exchange) {
    Optional<String> value = exchange.headers().firstValue(name);
    if (value.isEmpty()) {
      return header.at("required").text().equals("true")
          ? Stream.of("header " + name + " is missing")
          : Stream.empty();
    }
    return told("header " + name, header.at("schema"), JsonText.of(value.get()));
  }

  private Stream<String> body(Node response, Exchange exchange) {
    Node content = response.at("content");
    boolean empty = exchange.body().isEmpty();
    if (exchange.request().method().equals("HEAD") || !content.exists()) {
      return empty ? Stream.empty() : Stream.of("a body is not documented");
    }
    Node schema = content.at(exchange.mediaType(), "schema");
    return schema.exists()
        ? told("answer", schema, json(exchange))
        : Stream.of("a body of " + exchange.mediaType() + " is not documented");
  }

  private static String json(Exchange exchange) {
    return exchange.mediaType().startsWith("text/")
        ? JsonText.of(exchange.body())
        : exchange.body();
  }

  /** What was taken is documented as what is taken; what was refused may be anything. */
  private Stream<String> request(Exchange exchange) {
    if (!exchange.isTaken()) {
      return Stream.empty();
    }
    Stream<String> parameters =
        operation.parameters().stream()
            .flatMap(parameter -> parameter(new Parameter(parameter), exchange.request()));
    Node body = operation.requestBody().at("schema");
    return body.exists()
        ? Stream.concat(parameters, told("request", body, exchange.request().body()))
        : parameters;
  }

  private Stream<String> parameter(Parameter parameter, Exchange.Request request) {
    return parameter
        .json(operation, request)
        .map(json -> told("parameter " + parameter.name(), parameter.schema(), json))
        .orElseGet(() ->
            parameter.required()
                ? Stream.of("parameter " + parameter.name() + " is missing")
                : Stream.empty());
  }

  private Stream<String> told(String what, Node schema, String json) {
    return schemas.problems(schema, json).stream().map(problem -> what + ": " + problem);
  }
}
