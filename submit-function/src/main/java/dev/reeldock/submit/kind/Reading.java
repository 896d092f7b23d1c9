package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What a request means by its kind's description: every described value in its documented type,
 * nothing added, and images as {@link InlineImage} or as the texts of URLs and of objects' names;
 * and what is to be said about it.
 */
public record Reading(JsonObject body, List<String> warnings, Optional<String> refusal) {
  private static final int TOLD_WARNINGS = 10;

  static Reading of(JsonObject body, List<Finding> findings) {
    return new Reading(
        body,
        findings.stream()
            .filter(finding -> !finding.refused())
            .limit(TOLD_WARNINGS)
            .map(Finding::words)
            .toList(),
        findings.stream().filter(Finding::refused).map(Finding::words).findFirst());
  }
}
