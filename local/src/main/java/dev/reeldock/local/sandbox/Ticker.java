package dev.reeldock.local.sandbox;

import dev.reeldock.local.template.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs one rule: a tick after every period, and never two runs at once. */
final class Ticker implements Running {
  private final Schedule schedule;
  private final RunningFunction function;
  private final Duration period;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  Ticker(Schedule schedule, RunningFunction function, Duration minute) {
    this.schedule = schedule;
    this.function = function;
    this.period = minute.multipliedBy(schedule.period().toMinutes());
    this.thread = Thread.ofVirtual().name("tick-" + schedule.logicalId()).start(this::tick);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    try {
      while (!closed.await(period.toMillis(), TimeUnit.MILLISECONDS)) {
        function.invoke(new ScheduledEvent(schedule.arn(), Instant.now()).json());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
