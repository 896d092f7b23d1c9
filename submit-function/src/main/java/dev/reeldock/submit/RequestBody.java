package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A caller's body as the provider means it: an empty text or null is an absent field. */
final class RequestBody {
  private RequestBody() {}

  static Optional<JsonObject> read(byte[] body) {
    return Json.object(body).map(RequestBody::withoutEmpty);
  }

  private static JsonObject withoutEmpty(JsonObject body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    body.fields()
        .forEach((name, value) -> {
          if (value != null && !"".equals(value)) {
            fields.put(name, value);
          }
        });
    return new JsonObject(fields);
  }

  /** The provider's own fields: the caller's id and URL stay with us. */
  static JsonObject forProvider(JsonObject body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(body.fields());
    fields.remove("callback_url");
    fields.remove("external_task_id");
    return new JsonObject(fields);
  }
}
