package dev.reeldock.task;

import java.time.Duration;
import java.util.List;

/** Every waiting time of the protocol, in one place. */
public final class Delays {
  /** A POST of an attempt must begin within this time of the attempt's being recorded. */
  public static final Duration POST_BEGINS_WITHIN = Duration.ofSeconds(5);

  /** A POST that has no answer by then is given up. */
  public static final Duration POST_TAKES_AT_MOST = Duration.ofSeconds(20);

  /** When an attempt, or a provider that has just accepted, is looked at again. */
  public static final Duration AFTER_SUBMIT = Duration.ofSeconds(30);

  /** When a waiting task is tried again if no freed slot came first. */
  public static final Duration IN_QUEUE = Duration.ofSeconds(60);

  /** How long a wake-up is given before another is sent for the same task. */
  public static final Duration BETWEEN_WAKE_UPS = Duration.ofMinutes(5);

  /** How long one worker has a finished task to itself: longer than its function may run. */
  public static final Duration LEASE = Duration.ofSeconds(330);

  /**
   * How long one worker has the telling of a caller to itself: longer than its function may run.
   */
  public static final Duration RELAY_LEASE = Duration.ofSeconds(60);

  /** How much later than planned a relay is looked for, if no message has brought it about. */
  public static final Duration RELAY_OVERDUE = Duration.ofSeconds(60);

  /** How long the record of an ended task is kept. */
  public static final Duration KEPT_AFTER_END = Duration.ofDays(365);

  /** How long an idempotency key is remembered. */
  public static final Duration KEY_REMEMBERED = Duration.ofHours(24);

  /** A task that has not ended by then gets attention. */
  public static final Duration DEADLINE = Duration.ofHours(24);

  private static final List<Duration> BACK_OFF =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(4),
          Duration.ofMinutes(8),
          Duration.ofMinutes(10));

  private static final List<Duration> RELAY_AGAIN =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(10),
          Duration.ofHours(24),
          Duration.ofHours(24));

  /** A task in between ends before a longer schedule would. */
  private static final int RELAYS_AGAIN_IN_BETWEEN = 2;

  private Delays() {}

  /** How long to wait after so many asks without news. */
  public static Duration backOff(int asks) {
    return BACK_OFF.get(Math.clamp(asks, 0, BACK_OFF.size() - 1));
  }

  /** How often a caller is told of a status at most. */
  public static int relayTries(CallerStatus status) {
    return 1 + (status.isTheEnd() ? RELAY_AGAIN.size() : RELAYS_AGAIN_IN_BETWEEN);
  }

  /** How long to wait after so many tries of a relay, of which it was not the last. */
  public static Duration relayAgain(int tries) {
    return RELAY_AGAIN.get(tries - 1);
  }
}
