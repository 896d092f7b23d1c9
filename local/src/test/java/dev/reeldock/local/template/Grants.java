package dev.reeldock.local.template;

import static java.util.stream.Collectors.toCollection;

import dev.reeldock.local.template.Value.GetAtt;
import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Ref;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.local.template.Value.Sub;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the template's statements allow each function, by the logical names of resources. */
public final class Grants {
  private Grants() {}

  public static Map<String, Set<Permission>> of(String template) {
    Map<String, Set<Permission>> grants = new TreeMap<>();
    Mapping resources = part(new YamlReader("template.yaml").read(template), "Resources");
    new LinkedHashMap<>(resources.entries())
        .forEach((logicalId, resource) -> {
          if (at((Mapping) resource, "Type").equals(new Scalar("AWS::Serverless::Function"))) {
            grants.put(logicalId, permissions(part((Mapping) resource, "Properties")));
          }
        });
    return grants;
  }

  private static Set<Permission> permissions(Mapping function) {
    return items(at(function, "Policies")).stream()
        .flatMap(policy -> items(at((Mapping) policy, "Statement")).stream())
        .flatMap(statement -> permissionsOf((Mapping) statement))
        .collect(toCollection(() -> new TreeSet<>(Grants::compare)));
  }

  private static Stream<Permission> permissionsOf(Mapping statement) {
    if (!at(statement, "Effect").equals(new Scalar("Allow"))) {
      throw new IllegalArgumentException("Only what is allowed is understood, not " + statement);
    }
    return items(at(statement, "Action")).stream()
        .flatMap(action ->
            items(at(statement, "Resource")).stream()
                .map(resource -> new Permission(((Scalar) action).text(), name(resource))));
  }

  private static String name(Value resource) {
    return switch (resource) {
      case Ref(String logicalId) -> logicalId;
      case GetAtt(String logicalId, String attribute) when attribute.equals("Arn") -> logicalId;
      case Sub(String pattern) -> pattern.replaceFirst("^\\$\\{(\\w+)\\.Arn}", "$1");
      default -> throw new IllegalArgumentException("A resource of no known form: " + resource);
    };
  }

  private static List<Value> items(Value value) {
    return value instanceof Listing(List<Value> items) ? items : List.of(value);
  }

  private static Mapping part(Mapping parent, String name) {
    return (Mapping) at(parent, name);
  }

  private static Value at(Mapping parent, String name) {
    return Objects.requireNonNull(parent.entries().get(name), name);
  }

  private static int compare(Permission one, Permission other) {
    return one.toString().compareTo(other.toString());
  }
}
