package dev.reeldock.local.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What OpenAPI's schema does not see: references, and names that must be there once. */
final class References {
  private final Node root;

  References(Node root) {
    this.root = root;
  }

  List<String> problems() {
    Set<String> references =
        values("$ref", root.value()).map(String::valueOf).collect(Collectors.toSet());
    return Stream.of(
            references.stream()
                .filter(reference -> !root.find(reference).exists())
                .map(reference -> reference + " leads nowhere"),
            components()
                .filter(component -> !references.contains(component))
                .map(component -> component + " is used by nothing"),
            repeatedIds().map(id -> "operationId " + id + " is there twice"))
        .flatMap(problems -> problems)
        .toList();
  }

  /** Security schemes are used by their names. */
  private Stream<String> components() {
    Node components = root.at("components");
    return components
        .names()
        .filter(section -> !section.equals("securitySchemes"))
        .flatMap(section ->
            components.at(section).names().map(name -> "#/components/" + section + "/" + name));
  }

  private Stream<String> repeatedIds() {
    Set<Object> seen = new HashSet<>();
    return root.at("paths")
        .children()
        .flatMap(Node::children)
        .map(operation -> operation.at("operationId"))
        .filter(Node::exists)
        .map(Node::text)
        .filter(id -> !seen.add(id));
  }

  /** Every value that has this name, however deep. */
  private static Stream<Object> values(String name, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(entry ->
                  entry.getKey().equals(name)
                      ? Stream.of(entry.getValue())
                      : values(name, entry.getValue()));
      case Collection<?> items -> items.stream().flatMap(item -> values(name, item));
      case null, default -> Stream.empty();
    };
  }
}
