package dev.reeldock.provider.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When the provider last moved the task: milliseconds with Kling, seconds with many gateways. */
final class WireTime {
  /** In seconds the year 5138, in milliseconds 1973: no task is of either. */
  private static final long SECONDS_BELOW = 100_000_000_000L;

  /** In milliseconds the year 5138: what is more is no time. */
  private static final long MILLISECONDS_BELOW = 100_000_000_000_000L;

  private WireTime() {}

  static Optional<Instant> of(Layer layer) {
    return Stream.of("updated_at", "update_time", "finish_time", "completed_at")
        .flatMap(name -> layer.fields().wholeNumber(name).stream())
        .filter(time -> time > 0 && time < MILLISECONDS_BELOW)
        .findFirst()
        .map(WireTime::instant);
  }

  private static Instant instant(long time) {
    return time < SECONDS_BELOW ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
  }
}
