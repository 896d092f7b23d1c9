package dev.reeldock.local.kling;

import java.math.BigInteger;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers like Kling's: decimal, and above 2^53, so a double cannot hold them. */
final class Ids {
  private static final int DIGITS = 18;

  private Ids() {}

  /** One of Kling's own. */
  static String next() {
    return next(DIGITS);
  }

  static String next(int digits) {
    long unit = BigInteger.TEN.pow(digits - 1).longValueExact();
    return Long.toString(ThreadLocalRandom.current().nextLong(8 * unit, 9 * unit));
  }
}
