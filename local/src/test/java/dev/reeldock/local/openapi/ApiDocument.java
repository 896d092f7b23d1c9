package dev.reeldock.local.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An OpenAPI document: what can be asked for, and what is answered. */
public final class ApiDocument {
  private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "delete");

  private final Node root;
  private final Schemas schemas;
  private final List<Operation> operations;

  private ApiDocument(Node root) {
    this.root = root;
    this.schemas = new Schemas(JsonText.of(root));
    this.operations =
        root.at("paths")
            .names()
            .flatMap(this::operations)
            .sorted(Comparator.comparingLong(Operation::placeholders))
            .toList();
  }

  /** The repository's. */
  public static ApiDocument read() {
    return parse(text());
  }

  public static String text() {
    try {
      return Files.readString(Path.of("..", "docs", "openapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ApiDocument parse(String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new ApiDocument(Node.root((Map<?, ?>) document));
  }

  private Stream<Operation> operations(String path) {
    Node item = root.at("paths", path);
    return item.names()
        .filter(METHODS::contains)
        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), stage(item), path, item));
  }

  /** A path may have a server of its own. */
  private String stage(Node item) {
    return Stream.of(item, root)
        .flatMap(owner -> owner.at("servers").items())
        .map(server -> server.at("url").text().replaceFirst("https://[^/]+", ""))
        .findFirst()
        .orElseThrow();
  }

  public List<Operation> operations() {
    return operations;
  }

  /** Whether the path lies where one of the servers does. */
  public boolean covers(Exchange exchange) {
    return operations.stream()
        .anyMatch(operation -> exchange.request().path().startsWith(operation.stage() + "/"));
  }

  /** The pair that the exchange falls under, such as {@code GET /kling/v1/x 200}; if any. */
  public Optional<String> pair(Exchange exchange) {
    return operation(exchange)
        .flatMap(it -> it.status(exchange.status()).map(status -> it + " " + status));
  }

  /** In what the exchange is not as the document has it. */
  public List<String> problems(Exchange exchange) {
    return operation(exchange)
        .map(operation -> new Conformance(operation, schemas).problems(exchange))
        .orElseGet(() -> elsewhere(exchange));
  }

  private Optional<Operation> operation(Exchange exchange) {
    return operations.stream().filter(it -> it.answers(exchange.request())).findFirst();
  }

  /** Where nothing is, an envelope says so; behind the callbacks' stage, as to any stranger. */
  private List<String> elsewhere(Exchange exchange) {
    List<String> problems = new ArrayList<>();
    if (!Set.of(400, 401, 404).contains(exchange.status())) {
      problems.add("no such operation, and not told so");
    }
    Node said =
        exchange.request().path().startsWith("/callbacks/")
            ? root.at("components", "responses", "Said").at("content", "application/json", "schema")
            : root.at("components", "schemas", "Error");
    problems.addAll(schemas.problems(said, exchange.body()));
    return problems;
  }

  /** What is wrong with the document itself. */
  public List<String> problems() {
    return Stream.concat(
            schemas.problemsOfTheDocument().stream(), new References(root).problems().stream())
        .toList();
  }

  /** Examples that do not fit their schemas, each with the reason. */
  public List<String> problemsOfExamples() {
    return new Examples(root, schemas).problems();
  }
}
