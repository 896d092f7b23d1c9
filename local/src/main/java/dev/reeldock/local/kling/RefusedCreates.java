package dev.reeldock.local.kling;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many creates of each external id were answered with an error. Thread-safe. */
final class RefusedCreates {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }

  void add(String body) {
    String externalId = externalId(body);
    if (!externalId.isEmpty()) {
      int _ = counts.merge(externalId, 1, Integer::sum);
    }
  }

  private static String externalId(String body) {
    try {
      return new Fields(Json.object(body), Map.of()).text("external_task_id", "");
    } catch (Refusal _) {
      return "";
    }
  }
}
