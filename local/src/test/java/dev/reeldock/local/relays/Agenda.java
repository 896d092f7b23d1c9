package dev.reeldock.local.relays;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time: what is to happen happens in order, one thing at a time, and the clock jumps from
 * one to the next. So a run is repeated by its seed.
 */
final class Agenda implements InstantSource {
  private record Event(Instant at, long number, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
  private final Semaphore back = new Semaphore(0);
  private Instant now;
  private long numbered;
  private @Nullable Throwable broke;

  Agenda(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void in(Duration time, Runnable what) {
    numbered++;
    events.add(new Event(now.plus(time), numbered, what));
  }

  /** Begins what may take its time: others go on while it waits. */
  void begin(Runnable job) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            job.run();
          } catch (Throwable e) {
            broke = e; // whoever waits for this job must not wait for ever
          }
          back.release();
        });
    awaitTurn();
  }

  /** Time passes for a job that was begun. */
  void pass(Duration time) {
    Semaphore go = new Semaphore(0);
    in(
        time,
        () -> {
          go.release();
          awaitTurn();
        });
    back.release();
    go.acquireUninterruptibly();
  }

  private void awaitTurn() {
    back.acquireUninterruptibly();
    if (broke != null) {
      throw new IllegalStateException("a job broke", broke);
    }
  }

  void runFor(Duration time) {
    Instant end = now.plus(time);
    for (Event next = events.poll();
        next != null && !next.at().isAfter(end);
        next = events.poll()) {
      now = next.at();
      next.what().run();
    }
  }
}
