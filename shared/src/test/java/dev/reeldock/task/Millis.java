package dev.reeldock.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the table keeps them: to the millisecond. */
final class Millis {
  private Millis() {}

  static Instant of(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  static @Nullable Instant ofNullable(@Nullable Instant time) {
    return time == null ? null : of(time);
  }
}
