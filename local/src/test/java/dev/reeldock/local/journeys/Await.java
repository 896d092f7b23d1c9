package dev.reeldock.local.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what will be, by looking again and again, far longer than it should take. */
final class Await {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Await() {}

  static void until(String what, BooleanSupplier done) {
    boolean _ = until(what, done::getAsBoolean, happened -> happened);
  }

  static <T> T until(String what, Supplier<T> look, Predicate<T> done) {
    return until(what, PATIENCE, look, done);
  }

  static <T> T until(String what, Duration patience, Supplier<T> look, Predicate<T> done) {
    Instant end = Instant.now().plus(patience);
    T seen = look.get();
    while (!done.test(seen)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Expected %s, but at last saw %s.".formatted(what, seen));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      seen = look.get();
    }
    return seen;
  }
}
