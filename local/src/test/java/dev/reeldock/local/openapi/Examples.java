package dev.reeldock.local.openapi;

import java.util.List;
import java.util.stream.Stream;

/** The examples of the document, held against the schemas beside them. */
final class Examples {
  private final Node root;
  private final Schemas schemas;

  Examples(Node root, Schemas schemas) {
    this.root = root;
    this.schemas = schemas;
  }

  List<String> problems() {
    return owners(root).flatMap(this::problems).toList();
  }

  /** Whatever has a schema of its own: a parameter, a header, a kind of content. */
  private static Stream<Node> owners(Node node) {
    Stream<Node> below =
        Stream.concat(node.children(), node.items()).filter(child -> isBelow(node, child));
    Stream<Node> deeper = below.flatMap(Examples::owners);
    return node.at("schema").exists() ? Stream.concat(Stream.of(node), deeper) : deeper;
  }

  /** A reference leads elsewhere, where its target is met anyway. */
  private static boolean isBelow(Node node, Node child) {
    return child.pointer().startsWith(node.pointer());
  }

  private Stream<String> problems(Node owner) {
    Stream<Node> several = owner.at("examples").children().map(example -> example.at("value"));
    return Stream.concat(Stream.of(owner.at("example")), several)
        .filter(Node::exists)
        .flatMap(example ->
            schemas.problems(owner.at("schema"), JsonText.of(example)).stream()
                .map(problem -> example.pointer() + ": " + problem));
  }
}
