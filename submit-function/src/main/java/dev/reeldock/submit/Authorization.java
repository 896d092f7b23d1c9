package dev.reeldock.submit;

import dev.reeldock.capability.Callers;
import dev.reeldock.task.Refusal;
import java.util.Optional;

/** Who calls: {@code Authorization: Bearer <caller key>}. */
final class Authorization {
  private static final String SCHEME = "Bearer ";

  private final Callers callers;

  Authorization(Callers callers) {
    this.callers = callers;
  }

  /** What came of looking at the header. */
  sealed interface Checked {
    record Known(String caller) implements Checked {}

    record Refused(Refusal refusal) implements Checked {}
  }

  Checked check(Optional<String> header) {
    if (header.isEmpty() || header.get().isBlank()) {
      return new Checked.Refused(Refusals.noAuthorization());
    }
    return header
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(value -> callers.of(value.substring(SCHEME.length()).strip()))
        .<Checked>map(Checked.Known::new)
        .orElseGet(() -> new Checked.Refused(Refusals.unknownKey()));
  }
}
