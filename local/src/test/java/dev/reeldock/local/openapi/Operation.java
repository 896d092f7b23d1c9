package dev.reeldock.local.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be asked for.
 *
 * @param stage the path of its server
 * @param path below the stage, its parameters in braces
 */
public record Operation(String method, String stage, String path, Node item) {

  Node node() {
    return item.at(method.toLowerCase(Locale.ROOT));
  }

  boolean answers(Exchange.Request request) {
    return method.equals(request.method()) && request.path().matches(regex());
  }

  private String regex() {
    return Arrays.stream((stage + path).split("/", -1))
        .map(part -> part.startsWith("{") ? "([^/]+)" : Pattern.quote(part))
        .collect(Collectors.joining("/"));
  }

  /** Fewer come first: a word is preferred to a placeholder. */
  long placeholders() {
    return path.chars().filter(c -> c == '{').count();
  }

  /** The documented status that an answer's status falls under. */
  Optional<String> status(int status) {
    String exact = Integer.toString(status);
    return Stream.of(exact, exact.charAt(0) + "XX").filter(statuses()::contains).findFirst();
  }

  public List<String> statuses() {
    return node().at("responses").names().toList();
  }

  Node response(String status) {
    return node().at("responses", status);
  }

  /** Of the operation, and those that its path's operations share. */
  List<Node> parameters() {
    return Stream.of(item, node()).flatMap(owner -> owner.at("parameters").items()).toList();
  }

  /** The content of the body: its schema and examples. */
  Node requestBody() {
    return node().at("requestBody", "content", "application/json");
  }

  /** The names of the fields of the body, its schema's own and those that it has of others. */
  public Set<String> fields() {
    return fields(requestBody().at("schema")).collect(Collectors.toSet());
  }

  private static Stream<String> fields(Node schema) {
    Node reference = schema.at("$ref");
    Stream<Node> others =
        reference.exists() ? Stream.of(schema.find(reference.text())) : schema.at("allOf").items();
    return Stream.concat(schema.at("properties").names(), others.flatMap(Operation::fields));
  }

  /** The request examples by name, as JSON. */
  public Map<String, String> requestExamples() {
    Node examples = requestBody().at("examples");
    return examples
        .names()
        .collect(Collectors.toMap(name -> name, name -> JsonText.of(examples.at(name, "value"))));
  }

  @Override
  public String toString() {
    return method + " " + stage + path;
  }
}
