package dev.reeldock.receiver;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is remembered of receivers, in a map. */
public final class InMemoryReceivers implements Receivers {
  private final Map<String, Instant> slowUntil = new ConcurrentHashMap<>();

  @Override
  public Instant slowUntil(String origin) {
    return slowUntil.getOrDefault(origin, Instant.EPOCH);
  }

  @Override
  public void expectSlow(String origin, Instant until) {
    slowUntil.put(origin, until);
  }
}
