package dev.reeldock.local.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parameter of the document, and its value in a request. */
record Parameter(Node node) {
  String name() {
    return node.at("name").text();
  }

  Node schema() {
    return node.at("schema");
  }

  boolean required() {
    return node.at("required").text().equals("true");
  }

  /** The value as JSON; a number if it can be one and shall be one. Empty if it did not come. */
  Optional<String> json(Operation operation, Exchange.Request request) {
    boolean number = schema().at("type").text().equals("integer");
    return value(operation, request)
        .map(text -> number && text.matches("[0-9]+") ? text : JsonText.of(text));
  }

  private Optional<String> value(Operation operation, Exchange.Request request) {
    return switch (node.at("in").text()) {
      case "path" -> inPath(operation, request).map(Parameter::decoded);
      case "query" -> inQuery(request).map(Parameter::decoded);
      case "header" -> request.headers().firstValue(name());
      case String place -> throw new IllegalStateException("A parameter in " + place);
    };
  }

  private Optional<String> inPath(Operation operation, Exchange.Request request) {
    String template = operation.stage() + operation.path();
    String regex =
        template.replace("{" + name() + "}", "(?<it>[^/]+)").replaceAll("\\{\\w+}", "[^/]+");
    Matcher matcher = Pattern.compile(regex).matcher(request.path());
    return matcher.matches() ? Optional.of(matcher.group("it")) : Optional.empty();
  }

  private Optional<String> inQuery(Exchange.Request request) {
    String query = Optional.ofNullable(request.url().getRawQuery()).orElse("");
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name() + "="))
        .map(pair -> pair.substring(name().length() + 1))
        .findFirst();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
