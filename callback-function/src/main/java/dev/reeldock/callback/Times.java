package dev.reeldock.callback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as a person reads them. */
final class Times {
  private Times() {}

  static String of(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
