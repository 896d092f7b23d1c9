package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.submit.kind.KindDescription;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A caller's valid request to make a task.
 *
 * @param body the caller's fields as they were read, inline images still in them
 * @param bodyHash SHA-256 of the kind's path and the body as it came, hexadecimal
 * @param warnings what some reading of the documentation would refuse
 */
record SubmitCall(
    String caller,
    KindDescription description,
    JsonObject body,
    String bodyHash,
    List<String> warnings,
    @Nullable String idempotencyKey) {
  SubmitCall {
    warnings = List.copyOf(warnings);
  }

  SubmitCall withWarnings(List<String> more) {
    List<String> all = Stream.concat(warnings.stream(), more.stream()).toList();
    return new SubmitCall(caller, description, body, bodyHash, all, idempotencyKey);
  }
}
