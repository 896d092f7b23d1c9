package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The properties of one part of the template, checked against its shape and resolved on reading.
 */
final class Fields {
  private final String owner;
  private final String path;
  private final SequencedMap<String, Value> entries;
  private final Resolver resolver;

  private Fields(String owner, String path, Mapping mapping, Resolver resolver) {
    this.owner = owner;
    this.path = path;
    this.entries = mapping.entries();
    this.resolver = resolver;
  }

  /** Stops at the first property that the shape does not know. */
  static Fields of(Shape shape, String owner, Mapping mapping, Resolver resolver) {
    return new Fields(owner, "", mapping, resolver).checked(shape);
  }

  String owner() {
    return owner;
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  String text(String name) {
    Value value = entries.get(name);
    if (value == null) {
      throw problem("lacks the property %s.".formatted(path + name));
    }
    return textOf(name, value);
  }

  String text(String name, String absent) {
    return has(name) ? text(name) : absent;
  }

  int number(String name, int absent) {
    return has(name) ? number(name) : absent;
  }

  int number(String name) {
    String text = text(name);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw problem("needs a whole number as %s, not %s.".formatted(path + name, text));
    }
  }

  boolean flag(String name) {
    return text(name, "false").equals("true");
  }

  /** Empty when the template leaves it out. */
  List<String> texts(String name) {
    return items(name).stream().map(item -> textOf(name, item)).toList();
  }

  /** A mapping whose keys the template is free to choose, like a function's variables. */
  Map<String, String> namedTexts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping(name).entries().forEach((key, value) -> texts.put(key, textOf(key, value)));
    return texts;
  }

  /** Without a property when the template leaves it out. */
  Fields part(String name, Shape shape) {
    return part(name, mapping(name), shape);
  }

  List<Fields> parts(String name, Shape shape) {
    return items(name).stream().map(item -> part(name, asMapping(name, item), shape)).toList();
  }

  SequencedMap<String, Fields> namedParts(String name, Shape shape) {
    SequencedMap<String, Fields> parts = new LinkedHashMap<>();
    mapping(name)
        .entries()
        .forEach((key, value) -> parts.put(key, part(name + "." + key, value, shape)));
    return parts;
  }

  TemplateException problem(String sentence) {
    return new TemplateException("template.yaml: %s %s".formatted(owner, sentence));
  }

  private Fields part(String name, Value value, Shape shape) {
    return new Fields(owner, path + name + ".", asMapping(name, value), resolver).checked(shape);
  }

  private Fields checked(Shape shape) {
    for (String name : entries.keySet()) {
      if (!shape.knows(name)) {
        throw problem(
            "uses the property %s, which the sandbox does not run.".formatted(path + name));
      }
    }
    return this;
  }

  private String textOf(String name, Value value) {
    if (resolver.resolve(owner, value) instanceof Scalar scalar) {
      return scalar.text();
    }
    throw problem("needs one word as %s.".formatted(path + name));
  }

  private Mapping mapping(String name) {
    Value value = entries.get(name);
    return value == null ? Mapping.EMPTY : asMapping(name, value);
  }

  private Mapping asMapping(String name, Value value) {
    if (value instanceof Mapping mapping) {
      return mapping;
    }
    throw problem("needs a mapping as %s.".formatted(path + name));
  }

  private List<Value> items(String name) {
    return switch (entries.get(name)) {
      case null -> new ArrayList<>();
      case Listing listing -> listing.items();
      default -> throw problem("needs a list as %s.".formatted(path + name));
    };
  }
}
