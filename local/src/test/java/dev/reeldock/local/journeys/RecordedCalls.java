package dev.reeldock.local.journeys;

import dev.reeldock.local.template.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The record that {@code e2e/plugin} makes of the calls in each function's name. */
final class RecordedCalls {
  private RecordedCalls() {}

  /** What each function needed for them, by logical names; of others' resources, by theirs. */
  static Map<String, Set<Permission>> needed(Path record, Map<String, String> physicalNames) {
    Map<String, String> logicalNames =
        physicalNames.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (first, _) -> first));
    LogicalNames names = LogicalNames.of(logicalNames);
    try (var lines = Files.lines(record)) {
      return lines
          .map(Json::fields)
          .collect(
              Collectors.groupingBy(
                  call -> logicalNames.getOrDefault(text(call, "function"), "no function"),
                  Collectors.mapping(call -> needed(call, names), Collectors.toSet())));
    } catch (IOException e) {
      throw new UncheckedIOException("Expected the plugin's record of calls.", e);
    }
  }

  private static Permission needed(Map<String, Object> call, LogicalNames names) {
    Permission needed =
        NeededPermissions.of(
            text(call, "service"), text(call, "operation"), text(call, "resource"));
    return names.of(needed).orElse(needed);
  }

  private static String text(Map<String, Object> call, String name) {
    return call.getOrDefault(name, "").toString();
  }
}
