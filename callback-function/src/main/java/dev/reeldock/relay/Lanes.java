package dev.reeldock.relay;

import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Receivers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Who is told by which queue: receivers that answer at once by the quick one, all others, and those
 * that nobody knows yet, by the patient one.
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
    return lane == Lane.PATIENT || receivers.quickUntil(origin(url)).isAfter(now);
  }

  /** One that refuses a connection says nothing of how long it takes. */
  void learn(URI url, Heard heard, Duration took, Instant now) {
    if (took.compareTo(AT_ONCE) > 0) {
      distrust(origin(url), now);
    } else if (heard instanceof Heard.Answered) {
      trust(origin(url), now);
    }
  }

  private void distrust(String origin, Instant now) {
    if (receivers.quickUntil(origin).isAfter(now)) {
      receivers.expectQuick(origin, now);
    }
  }

  /** Written down twice a day, not at every answer. */
  private void trust(String origin, Instant now) {
    if (receivers.quickUntil(origin).isBefore(now.plus(REMEMBERED.dividedBy(2)))) {
      receivers.expectQuick(origin, now.plus(REMEMBERED));
    }
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
