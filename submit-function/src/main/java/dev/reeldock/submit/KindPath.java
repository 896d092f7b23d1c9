package dev.reeldock.submit;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.task.Refusal;
import java.util.function.Function;

/** The path {@code /v1/{family}/{kind}}. */
final class KindPath {
  private KindPath() {}

  /** What is made of the kind that an event's path names, or of the refusal if it names none. */
  static <T> T decode(
      ApiEvent event, Function<KindDescription, T> known, Function<Refusal, T> unknown) {
    String family = event.pathParameter("family");
    String name = event.pathParameter("kind");
    return Kinds.of(family, name)
        .map(known)
        .orElseGet(() -> unknown.apply(Refusals.unknownKind(family + "/" + name)));
  }
}
