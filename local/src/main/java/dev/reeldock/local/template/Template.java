package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A SAM template whose every resource type and intrinsic the sandbox knows. Its properties are
 * checked when it becomes a stack.
 */
public final class Template {
  private static final Resolver LITERAL = new Resolver(Map.of(), Map.of());

  private final Parameters parameters;
  private final List<Declaration> declarations;
  private final Mapping conditions;
  private final Mapping outputs;

  private Template(Mapping root) {
    Fields.of(Shape.TEMPLATE, "the template", root, LITERAL);
    this.parameters = new Parameters(section(root, "Parameters"));
    Mapping globals = section(root, "Globals");
    Fields.of(Shape.GLOBALS, "Globals", globals, LITERAL);
    this.declarations = declarations(section(root, "Resources"), section(globals, "Function"));
    this.conditions = section(root, "Conditions");
    this.outputs = section(root, "Outputs");
  }

  public static Template read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException _) {
      throw new TemplateException(
          "There is no template at %s: run the sandbox in the repository, or name the file."
              .formatted(file));
    } catch (IOException e) {
      throw new TemplateException(
          "The template %s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  public static Template parse(String yaml) {
    return new Template(new YamlReader("template.yaml").read(yaml));
  }

  /** The stack that this template describes, with every name resolved and nothing made yet. */
  public Stack stack(StackName name, Map<String, String> parameterOverrides) {
    return new StackReader(name, parameters.values(parameterOverrides), conditions, declarations)
        .stack(outputs);
  }

  private static List<Declaration> declarations(Mapping resources, Mapping functionGlobals) {
    List<Declaration> declarations = new ArrayList<>();
    for (String logicalId : resources.entries().keySet()) {
      Mapping resource = section(resources, logicalId);
      Fields fields = Fields.of(Shape.RESOURCE, logicalId, resource, LITERAL);
      ResourceType type = type(fields);
      Mapping own = section(resource, "Properties");
      declarations.add(
          new Declaration(
              logicalId,
              type,
              fields.has("Condition") ? fields.text("Condition") : null,
              type == ResourceType.FUNCTION ? Globals.under(own, functionGlobals) : own));
    }
    return declarations;
  }

  private static ResourceType type(Fields resource) {
    String type = resource.text("Type");
    return ResourceType.of(type)
        .orElseThrow(() ->
            resource.problem("has the type %s, which the sandbox does not run.".formatted(type)));
  }

  private static Mapping section(Mapping parent, String name) {
    return parent.entries().get(name) instanceof Mapping mapping ? mapping : Mapping.EMPTY;
  }
}
