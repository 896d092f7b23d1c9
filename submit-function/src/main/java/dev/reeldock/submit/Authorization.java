package dev.reeldock.submit;

import dev.reeldock.capability.Callers;
import dev.reeldock.capability.Identity;
import dev.reeldock.task.Refusal;
import java.time.InstantSource;
import java.util.Optional;

/** Who calls: {@code Authorization: Bearer <caller key, or a JWT signed with it>}. */
final class Authorization {
  private static final String SCHEME = "Bearer ";

  private final Callers callers;
  private final InstantSource clock;

  Authorization(Callers callers, InstantSource clock) {
    this.callers = callers;
    this.clock = clock;
  }

  /** What came of looking at the header. */
  sealed interface Checked {
    record Known(String caller) implements Checked {}

    record Refused(Refusal refusal) implements Checked {}
  }

  Checked check(Optional<String> header) {
    String value = header.orElse("");
    if (value.isBlank()) {
      return new Checked.Refused(AuthorizationRefusals.empty());
    }
    return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? identify(value.substring(SCHEME.length()).strip())
        : new Checked.Refused(AuthorizationRefusals.otherScheme());
  }

  private Checked identify(String credential) {
    return switch (callers.identify(credential, clock.instant())) {
      case Identity.Known(String caller) -> new Checked.Known(caller);
      case Identity.Denied denied -> new Checked.Refused(AuthorizationRefusals.denied(denied));
    };
  }
}
