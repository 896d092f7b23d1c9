package dev.reeldock.local.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** One line of plain text per change: the time since the start, the task, who, what. */
public final class ProgressLines implements Progress {
  private final PrintStream out;
  private final InstantSource clock;
  private final Instant start;

  /** The time starts now. */
  public ProgressLines(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
    this.start = clock.instant();
  }

  @Override
  public void changed(String taskId, String who, String what) {
    out.printf(Locale.ROOT, "%6.1f s  %s  %-17s  %s%n", seconds(), ShortId.of(taskId), who, what);
  }

  /** Since the start. */
  public double seconds() {
    return Duration.between(start, clock.instant()).toMillis() / 1000.0;
  }
}
