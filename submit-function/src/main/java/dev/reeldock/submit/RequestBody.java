package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the fields that a caller or an upload has given. */
final class RequestBody {
  private RequestBody() {}

  /** A body that has been read, with its inline images replaced by names. */
  static Request request(String caller, Kind kind, String profile, JsonObject body, String hash) {
    return new Request(
        caller,
        kind,
        profile,
        body.text("model_name").orElse(""),
        Json.text(forProvider(body).fields()),
        hash,
        body.text("external_task_id").orElse(null),
        body.text("callback_url").orElse(null));
  }

  /** The provider's own fields: the caller's id and URL stay with us. */
  static JsonObject forProvider(JsonObject body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(body.fields());
    fields.remove("callback_url");
    fields.remove("external_task_id");
    return new JsonObject(fields);
  }
}
