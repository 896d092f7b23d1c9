package dev.reeldock.local.kling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The voices that an account has made, each at once. Thread-safe. */
final class Voices {
  private final Map<String, String> namesById = new ConcurrentHashMap<>();

  Reply create(String body) {
    String name = text(body, "voice_name");
    String url = text(body, "voice_url");
    if (!url.matches("https?://.+")) {
      throw Refusal.invalidValue("voice_url is invalid");
    }
    String id = Ids.next();
    namesById.put(id, name);
    return Envelope.success(Map.of("task_id", id, "task_status", "submitted"));
  }

  Reply one(String id) {
    return Optional.ofNullable(namesById.get(id))
        .map(name -> Envelope.success(ended(id, name)))
        .orElseThrow(() -> Refusal.invalidValue("Task not found by id/external id: " + id));
  }

  Reply list() {
    return Envelope.success(
        namesById.entrySet().stream()
            .map(voice -> ended(voice.getKey(), voice.getValue()))
            .toList());
  }

  Reply delete(String body) {
    String id = text(body, "voice_id");
    if (namesById.remove(id) == null) {
      throw Refusal.invalidValue("voice_id does not exist");
    }
    return Envelope.success(Map.of("task_id", id, "task_status", "succeed"));
  }

  static Map<String, Object> described(String id, String name, String owner) {
    return Map.of("voice_id", id, "voice_name", name, "owned_by", owner);
  }

  private static Map<String, Object> ended(String id, String name) {
    List<Map<String, Object>> voices = List.of(described(id, name, "account"));
    return Map.of("task_id", id, "task_status", "succeed", "task_result", Map.of("voices", voices));
  }

  private static String text(String body, String field) {
    String text = new Fields(Json.object(body), Map.of()).text(field, "");
    if (text.isEmpty()) {
      throw Refusal.invalidValue(field + " is required");
    }
    return text;
  }
}
