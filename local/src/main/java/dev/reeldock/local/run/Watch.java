package dev.reeldock.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Measures a job and tells each new status once. */
final class Watch {
  private final InstantSource clock;
  private final JobKind kind;
  private final Progress progress;
  private final Instant start;
  private String last = "";

  Watch(InstantSource clock, JobKind kind, Progress progress) {
    this.clock = clock;
    this.kind = kind;
    this.progress = progress;
    this.start = clock.instant();
  }

  void saw(TaskAnswer task) {
    if (!task.status().equals(last)) {
      last = task.status();
      progress.changed(task.taskId(), kind.word(), last);
    }
  }

  Duration elapsed() {
    return Duration.between(start, clock.instant());
  }

  boolean isOver(Duration deadline) {
    return elapsed().compareTo(deadline) > 0;
  }
}
