package dev.reeldock.capability;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Secrets in a map; putting one again keeps the version before. Safe for concurrent use. */
public final class InMemorySecrets implements Secrets {
  private final Map<String, Versions> secrets = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();

  public void put(String name, String value) {
    secrets.compute(
        name, (_, known) -> new Versions(value, Optional.ofNullable(known).map(Versions::current)));
  }

  @Override
  public Versions read(String name) {
    reads.incrementAndGet();
    Versions versions = secrets.get(name);
    if (versions == null || failing.get()) {
      throw new SecretsException(
          "A secret could not be read.", new IllegalStateException("no secret of this name"));
    }
    return versions;
  }

  /** Whether every read throws. */
  public void fail(boolean fail) {
    failing.set(fail);
  }

  public int reads() {
    return reads.get();
  }
}
