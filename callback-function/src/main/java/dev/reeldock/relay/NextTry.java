package dev.reeldock.relay;

import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Delays;
import dev.reeldock.task.RelayTry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a relay that has failed is tried again. */
final class NextTry {
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Up to a tenth later than the schedule says, so that nobody is told everything at once. */
  private static final double JITTER = 0.1;

  private final RandomGenerator random;

  NextTry(RandomGenerator random) {
    this.random = random;
  }

  /** Empty after the last try. A receiver that is overloaded may ask for more time than planned. */
  Optional<Instant> after(RelayTry failed, Optional<Instant> asked, Instant now) {
    if (failed.number() >= Delays.relayTries(failed.status())) {
      return Optional.empty();
    }
    Instant planned = now.plus(jittered(Delays.relayAgain(failed.number())));
    Instant latest = now.plus(longest(failed));
    return Optional.of(
        asked
            .filter(at -> at.isAfter(planned))
            .map(at -> at.isAfter(latest) ? latest : at)
            .orElse(planned));
  }

  /** Only an end is in the list of what is due; a status in between is carried by a message. */
  private static Duration longest(RelayTry failed) {
    return failed.status().isTheEnd() ? LONGEST : WakeUps.LONGEST_DELAY;
  }

  private Duration jittered(Duration planned) {
    return planned.plusMillis((long) (planned.toMillis() * JITTER * random.nextDouble()));
  }
}
