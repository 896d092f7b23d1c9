package dev.reeldock.local.journeys;

import dev.reeldock.local.template.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the template calls the resources of one stack. */
record LogicalNames(Map<String, String> byPhysicalName) {
  /** A queue is named by URLs of several hosts; an index and a bucket's objects are parts. */
  private static final Pattern NAME =
      Pattern.compile("(?:https?://.*/)?(?<whole>.*?)(?<part>/index/\\w+|/([a-z]+/)?\\*|)");

  /** By the physical names, which are unique, of all that a call can be about. */
  static LogicalNames of(Map<String, String> logicalByPhysical) {
    return new LogicalNames(
        logicalByPhysical.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> parts(entry.getKey()).group("whole"), Map.Entry::getValue)));
  }

  /** Empty if it is about nothing of this stack. */
  Optional<Permission> of(Permission physical) {
    Matcher parts = parts(physical.resource());
    return Optional.ofNullable(byPhysicalName.get(parts.group("whole")))
        .map(logical -> new Permission(physical.action(), logical + parts.group("part")));
  }

  private static Matcher parts(String resource) {
    Matcher parts = NAME.matcher(resource);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Expected a resource's name, not: " + resource);
    }
    return parts;
  }
}
