package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body's fields, of which some may have other names than Kling's. */
record OtherNames(Map<String, @Nullable Object> body, List<Finding> findings) {
  OtherNames(JsonObject body, List<Finding> findings) {
    this(new LinkedHashMap<>(body.fields()), findings);
  }

  /**
   * Gives a field Kling's name. Of two that came, the one that had it already is meant: the other
   * is taken away, and that is said.
   *
   * @return whether it came under the other name alone
   */
  boolean replace(String other, String right) {
    if (!FieldReader.present(body, other)) {
      return false;
    }
    Object value = body.remove(other);
    if (FieldReader.present(body, right)) {
      findings.add(Finding.warning(other, right + " came too, which is sent"));
      return false;
    }
    body.put(right, value);
    return true;
  }
}
