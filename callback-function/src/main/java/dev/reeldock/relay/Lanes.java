package dev.reeldock.relay;

import dev.reeldock.receiver.Receivers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Who is told by which queue: receivers that have let us wait lately by the patient one, so that
 * they wait for each other and for nobody else; all others by the quick one.
 */
final class Lanes {
  /** Longer than that, and others would wait. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Receivers receivers;

  Lanes(Receivers receivers) {
    this.receivers = receivers;
  }

  /** Which queue a message came by. */
  enum Lane {
    QUICK,
    PATIENT
  }

  boolean mayTake(Lane lane, URI url, Instant now) {
    return lane == Lane.PATIENT || !isSlow(url, now);
  }

  /** Written down when it changes, and once in half a day while it stays so. */
  void learn(URI url, Duration took, Instant now) {
    boolean slow = took.compareTo(AT_ONCE) > 0;
    if (slow && !isSlow(url, now.plus(REMEMBERED.dividedBy(2)))) {
      receivers.expectSlow(origin(url), now.plus(REMEMBERED));
    } else if (!slow && isSlow(url, now)) {
      receivers.expectSlow(origin(url), now);
    }
  }

  private boolean isSlow(URI url, Instant now) {
    return receivers.slowUntil(origin(url)).isAfter(now);
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
