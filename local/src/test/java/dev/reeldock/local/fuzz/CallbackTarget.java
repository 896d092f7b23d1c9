package dev.reeldock.local.fuzz;

import dev.reeldock.json.Json;
import dev.reeldock.provider.Callback;
import dev.reeldock.provider.wire.WireTask;
import java.util.Optional;

/** A callback's body, as anybody may post it. Any exception is a finding. */
public final class CallbackTarget {
  private CallbackTarget() {}

  public static void fuzzerTestOneInput(byte[] body) {
    Optional<Callback> read = Json.object(body).flatMap(WireTask::in).map(WireTask::callback);
    read.map(Callback::id)
        .filter(id -> id.value().isBlank())
        .ifPresent(_ -> {
          throw new AssertionError("A callback without an id was read");
        });
  }
}
