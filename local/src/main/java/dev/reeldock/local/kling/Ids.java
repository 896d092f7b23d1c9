package dev.reeldock.local.kling;

import java.util.concurrent.ThreadLocalRandom;

/** Identifiers like Kling's: 18 decimal digits, above 2^53, so a double cannot hold them. */
final class Ids {
  private static final long LOWEST = 800_000_000_000_000_000L;
  private static final long BEYOND = 900_000_000_000_000_000L;

  private Ids() {}

  static String next() {
    return Long.toString(ThreadLocalRandom.current().nextLong(LOWEST, BEYOND));
  }
}
