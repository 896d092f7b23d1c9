package dev.reeldock.capability;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The JWT of a key pair, used again for 25 of its 30 minutes. Safe for concurrent use. */
final class CachedJwt {
  private static final Duration FRESH = Duration.ofMinutes(25);

  private static final class Made {
    final KeyPair pair;
    final Instant at;
    final String token;

    Made(KeyPair pair, Instant at) {
      this.pair = pair;
      this.at = at;
      this.token = pair.jwt(at);
    }

    /** One from the future was made by a clock that has been put right: it is not valid yet. */
    boolean fits(KeyPair asked, Instant now) {
      return pair.equals(asked) && !at.isAfter(now) && at.plus(FRESH).isAfter(now);
    }
  }

  private final InstantSource clock;
  private @Nullable Made last;

  CachedJwt(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String of(KeyPair pair) {
    Instant now = clock.instant();
    Made made = last != null && last.fits(pair, now) ? last : new Made(pair, now);
    last = made;
    return made.token;
  }

  /** Makes another the next time, unless somebody else has. */
  synchronized void forget(String token) {
    if (last != null && last.token.equals(token)) {
      last = null;
    }
  }
}
