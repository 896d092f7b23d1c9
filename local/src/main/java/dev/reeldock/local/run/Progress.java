package dev.reeldock.local.run;

import java.time.Duration;

/** Is told how a job goes on; called from the thread that runs the job. */
@FunctionalInterface
public interface Progress {
  /** Something has changed, so long after the job began: a {@code task_status}, or a step. */
  void changed(Duration elapsed, String what);
}
