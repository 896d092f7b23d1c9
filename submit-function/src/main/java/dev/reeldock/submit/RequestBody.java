package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller's body as the provider gets it. */
final class RequestBody {
  private RequestBody() {}

  /** The provider's own fields: the caller's id and URL stay with us. */
  static JsonObject forProvider(JsonObject body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(body.fields());
    fields.remove("callback_url");
    fields.remove("external_task_id");
    return new JsonObject(fields);
  }
}
