package dev.reeldock.task;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told. Safe for concurrent use. */
public final class VirtualClock implements InstantSource {
  /** After any real clock's now, so that no real table expires what is written at this time. */
  public static final Instant START = Instant.parse("2030-10-01T12:00:00Z");

  private final AtomicReference<Instant> now;

  public VirtualClock() {
    this(START);
  }

  public VirtualClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Moves on. */
  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** Moves to that time, which may lie in the past: clocks do jump. */
  public void set(Instant instant) {
    now.set(instant);
  }
}
