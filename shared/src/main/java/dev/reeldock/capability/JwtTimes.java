package dev.reeldock.capability;

import dev.reeldock.capability.Identity.Denied;
import dev.reeldock.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a JWT counts: until {@code exp}, and from {@code nbf} on if it has one, in seconds since
 * 1970, as numbers or as text.
 */
final class JwtTimes {
  /** A caller's clock may be off by some seconds, and a call takes some to come here. */
  static final Duration LEEWAY = Duration.ofSeconds(30);

  /**
   * Kling's clients take half an hour. A JWT cannot be revoked without the key, so one that leaks
   * shall not live for long; and an {@code exp} in milliseconds is found out here.
   */
  static final Duration LONGEST = Duration.ofHours(24);

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private JwtTimes() {}

  /** Why the claims do not count now; empty if they do. */
  static Optional<Denied> denial(JsonObject claims, Instant now) {
    double expiry = seconds(claims, "exp", NEVER);
    double start = seconds(claims, "nbf", -NEVER);
    if (expiry > now.plus(LONGEST).plus(LEEWAY).getEpochSecond()) {
      return Optional.of(Denied.ENDLESS);
    }
    if (expiry <= now.minus(LEEWAY).getEpochSecond()) {
      return Optional.of(Denied.EXPIRED);
    }
    return start > now.plus(LEEWAY).getEpochSecond()
        ? Optional.of(Denied.TOO_EARLY)
        : Optional.empty();
  }

  /** What cannot be read is never reached: no expiry, and a start that does not come. */
  private static double seconds(JsonObject claims, String name, double absent) {
    return claims.get(name) == null
        ? absent
        : claims.text(name).flatMap(JwtTimes::number).orElse(NEVER);
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()).doubleValue());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
