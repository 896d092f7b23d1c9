package dev.reeldock.receiver;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is remembered of receivers, in a map. */
public final class InMemoryReceivers implements Receivers {
  private final Map<String, Instant> quickUntil = new ConcurrentHashMap<>();

  @Override
  public Instant quickUntil(String origin) {
    return quickUntil.getOrDefault(origin, Instant.EPOCH);
  }

  @Override
  public void expectQuick(String origin, Instant until) {
    quickUntil.put(origin, until);
  }
}
