package dev.reeldock.local.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in the document.
 *
 * @param pointer where it really lies, behind every reference on the way
 */
record Node(Map<?, ?> document, String pointer, @Nullable Object value) {
  static Node root(Map<?, ?> document) {
    return new Node(document, "", document);
  }

  /** Nothing, if there is none of that name. */
  Node at(String name) {
    @Nullable Object child = fields().get(name);
    return new Node(document, pointer + "/" + escaped(name), child).followed();
  }

  Node at(String first, String... more) {
    return Arrays.stream(more).reduce(at(first), Node::at, (_, last) -> last);
  }

  /** Where the pointer leads, which begins with a hash. */
  Node find(String reference) {
    return Arrays.stream(reference.substring(2).split("/"))
        .map(part -> part.replace("~1", "/").replace("~0", "~"))
        .reduce(root(document), Node::at, (_, last) -> last);
  }

  private Node followed() {
    return isSchema() || !(fields().get("$ref") instanceof String reference)
        ? this
        : find(reference);
  }

  /** A schema's reference is the validator's to follow: others may stand beside it. */
  private boolean isSchema() {
    return pointer.matches(".*/schema|/components/schemas/.*");
  }

  boolean exists() {
    return value != null;
  }

  Map<?, ?> fields() {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  Stream<String> names() {
    return fields().keySet().stream().map(String::valueOf);
  }

  Stream<Node> children() {
    return names().map(this::at);
  }

  Stream<Node> items() {
    List<?> list = value instanceof List<?> some ? some : List.of();
    return IntStream.range(0, list.size())
        .mapToObj(i -> new Node(document, pointer + "/" + i, list.get(i)).followed());
  }

  String text() {
    return Optional.ofNullable(value).map(String::valueOf).orElse("");
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
