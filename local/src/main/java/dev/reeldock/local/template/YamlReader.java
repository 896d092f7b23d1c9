package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Equals;
import dev.reeldock.local.template.Value.GetAtt;
import dev.reeldock.local.template.Value.If;
import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Not;
import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.local.template.Value.Sub;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** From YAML text to values. Intrinsics are understood in their short form only. */
final class YamlReader {
  private final String file;

  YamlReader(String file) {
    this.file = file;
  }

  Mapping read(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new TemplateException("%s is empty.".formatted(file)));
      if (value(root) instanceof Mapping mapping) {
        return mapping;
      }
      throw new TemplateException("%s must be a mapping with Resources.".formatted(file));
    } catch (YamlEngineException e) {
      throw new TemplateException("%s is not YAML: %s".formatted(file, e.getMessage()));
    }
  }

  private Value value(Node node) {
    String tag = node.getTag().getValue();
    if (tag.startsWith("!")) {
      return intrinsic(tag, node);
    }
    return switch (node) {
      case ScalarNode scalar -> new Scalar(scalar.getValue());
      case SequenceNode sequence ->
          new Listing(sequence.getValue().stream().map(this::value).toList());
      case MappingNode mapping -> mapping(mapping);
      default ->
          throw new TemplateException("%s: cannot read line %s.".formatted(file, line(node)));
    };
  }

  private Mapping mapping(MappingNode node) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = key(tuple.getKeyNode());
      if (key.startsWith("Fn::") || key.equals("Ref")) {
        throw notRun(key, node);
      }
      entries.put(key, value(tuple.getValueNode()));
    }
    return new Mapping(entries);
  }

  private String key(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new TemplateException(
        "%s: the key in line %s must be a word.".formatted(file, line(node)));
  }

  private Value intrinsic(String tag, Node node) {
    return switch (node) {
      case ScalarNode scalar -> ofText(tag, scalar);
      case SequenceNode sequence -> ofList(tag, sequence);
      default -> throw notRun(tag, node);
    };
  }

  private Value ofText(String tag, ScalarNode node) {
    return switch (tag) {
      case "!Ref" -> new Ref(node.getValue());
      case "!Sub" -> new Sub(node.getValue());
      case "!GetAtt" -> getAtt(node.getValue());
      default -> throw notRun(tag, node);
    };
  }

  private Value ofList(String tag, SequenceNode node) {
    List<Value> items = node.getValue().stream().map(this::value).toList();
    return switch (tag + " of " + items.size()) {
      case "!If of 3" -> new If(key(node.getValue().getFirst()), items.get(1), items.get(2));
      case "!Equals of 2" -> new Equals(items.get(0), items.get(1));
      case "!Not of 1" -> new Not(items.getFirst());
      default -> throw notRun(tag, node);
    };
  }

  private static GetAtt getAtt(String path) {
    String[] parts = path.split("\\.", 2);
    return new GetAtt(parts[0], parts.length == 2 ? parts[1] : "");
  }

  private TemplateException notRun(String intrinsic, Node node) {
    return new TemplateException(
        ("%s: line %s uses the intrinsic %s, which the sandbox does not run"
                + " (it runs !Ref, !Sub with a text, !GetAtt, !If, !Equals and !Not).")
            .formatted(file, line(node), intrinsic));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
