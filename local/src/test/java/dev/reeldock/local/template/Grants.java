package dev.reeldock.local.template;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template's statements allow each function, by the logical names of resources. */
public final class Grants {
  private Grants() {}

  public static Map<String, Set<Permission>> of(String template) {
    return Grant.of(ParsedTemplate.of(template))
        .collect(
            Collectors.groupingBy(
                Grant::function, Collectors.mapping(Grants::permission, Collectors.toSet())));
  }

  /** Whatever a function could call: tables, buckets, queues and secrets, by logical name. */
  public static Stream<String> resources(String template) {
    ParsedTemplate parsed = ParsedTemplate.of(template);
    return Stream.of(
            ParsedTemplate.TABLE,
            ParsedTemplate.BUCKET,
            ParsedTemplate.QUEUE,
            ParsedTemplate.SECRET)
        .flatMap(type -> parsed.all(type).keySet().stream());
  }

  private static Permission permission(Grant grant) {
    String resource =
        grant.resource().replaceFirst("^\\$\\{(\\w+)\\.Arn}", "$1").replaceFirst("\\.Arn$", "");
    return new Permission(grant.action(), resource);
  }
}
