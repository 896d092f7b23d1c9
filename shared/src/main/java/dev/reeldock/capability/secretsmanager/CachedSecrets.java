package dev.reeldock.capability.secretsmanager;

import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.SecretsException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers secrets for five minutes, and for an hour while their source does not answer. */
public final class CachedSecrets implements Secrets {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration USABLE = Duration.ofHours(1);
  private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

  /**
   * A secret as it was last read.
   *
   * @param askedAgainAt by {@link #readAgain}, answered or not
   */
  private record Remembered(Versions versions, Instant readAt, Instant askedAgainAt) {
    boolean within(Duration age, Instant now) {
      return readAt.plus(age).isAfter(now);
    }

    boolean mayBeAskedAgain(Instant now) {
      return !askedAgainAt.plus(LEFT_ALONE).isAfter(now);
    }
  }

  private final Secrets source;
  private final InstantSource clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  public CachedSecrets(Secrets source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  public Versions read(String name) {
    Instant now = clock.instant();
    return remembered.compute(
            name,
            (_, known) ->
                known != null && known.within(FRESH, now)
                    ? known
                    : refreshed(name, known, askedAgainAt(known), now))
        .versions;
  }

  @Override
  public Versions readAgain(String name) {
    Instant now = clock.instant();
    return remembered.compute(
            name,
            (_, known) ->
                known != null && !known.mayBeAskedAgain(now)
                    ? known
                    : refreshed(name, known, now, now))
        .versions;
  }

  private static Instant askedAgainAt(@Nullable Remembered known) {
    return known == null ? Instant.MIN : known.askedAgainAt;
  }

  private Remembered refreshed(
      String name, @Nullable Remembered known, Instant askedAgainAt, Instant now) {
    try {
      return new Remembered(source.read(name), now, askedAgainAt);
    } catch (SecretsException e) {
      if (known != null && known.within(USABLE, now)) {
        return new Remembered(known.versions, known.readAt, askedAgainAt);
      }
      throw e;
    }
  }
}
