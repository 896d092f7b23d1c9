package dev.reeldock.relay;

import dev.reeldock.door.PlainUrl;
import dev.reeldock.receiver.Receivers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Who is told by which queue: receivers that have let us wait lately by the patient one, so that
 * they wait for each other and for nobody else; all others by the quick one. What one caller's
 * receiver does is not held against another caller's on the same host.
 */
final class Lanes {
  /** Longer than that, and others would wait. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  /** A host may be slow on one path and quick on another: a quick answer ends nothing. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Receivers receivers;

  Lanes(Receivers receivers) {
    this.receivers = receivers;
  }

  /** Which queue a message came by. */
  enum Lane {
    QUICK,
    PATIENT
  }

  boolean mayTake(Lane lane, String caller, URI url, Instant now) {
    return lane == Lane.PATIENT || !isSlow(receiver(caller, url), now);
  }

  /** Written down when it is found out, and once in half an hour while it stays so. */
  void learn(String caller, URI url, Duration took, Instant now) {
    String receiver = receiver(caller, url);
    if (took.compareTo(AT_ONCE) > 0 && !isSlow(receiver, now.plus(REMEMBERED.dividedBy(2)))) {
      receivers.expectSlow(receiver, now.plus(REMEMBERED));
    }
  }

  private boolean isSlow(String receiver, Instant now) {
    return receivers.slowUntil(receiver).isAfter(now);
  }

  private static String receiver(String caller, URI url) {
    return caller + "#" + PlainUrl.host(url) + ":" + PlainUrl.port(url);
  }
}
