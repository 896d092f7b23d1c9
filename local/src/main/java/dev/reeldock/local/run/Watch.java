package dev.reeldock.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Measures a job and tells what changes, each change once. */
final class Watch {
  private final InstantSource clock;
  private final Duration deadline;
  private final Progress progress;
  private final Instant start;
  private String last = "";

  Watch(InstantSource clock, Duration deadline, Progress progress) {
    this.clock = clock;
    this.deadline = deadline;
    this.progress = progress;
    this.start = clock.instant();
  }

  void saw(String what) {
    if (!what.equals(last)) {
      last = what;
      progress.changed(elapsed(), what);
    }
  }

  Duration elapsed() {
    return Duration.between(start, clock.instant());
  }

  boolean isOver() {
    return elapsed().compareTo(deadline) > 0;
  }
}
