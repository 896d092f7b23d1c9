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

  private record Remembered(Versions versions, Instant readAt) {
    boolean within(Duration age, Instant now) {
      return readAt.plus(age).isAfter(now);
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
    Remembered known = remembered.get(name);
    return known != null && known.within(FRESH, now) ? known.versions : refresh(name, known, now);
  }

  private Versions refresh(String name, @Nullable Remembered known, Instant now) {
    try {
      Versions read = source.read(name);
      remembered.put(name, new Remembered(read, now));
      return read;
    } catch (SecretsException e) {
      if (known != null && known.within(USABLE, now)) {
        return known.versions;
      }
      throw e;
    }
  }
}
