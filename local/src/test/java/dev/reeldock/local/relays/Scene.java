package dev.reeldock.local.relays;

import java.time.Duration;

/**
 * What happens in a run.
 *
 * @param tasksPerSecond of all callers together
 * @param troubled whether the tasks of those are made whose receivers are not healthy
 * @param lanes whether there are two queues; else everybody is told by one
 */
record Scene(double tasksPerSecond, boolean troubled, boolean lanes, long seed) {

  static Scene of(double tasksPerSecond, long seed) {
    return new Scene(tasksPerSecond, true, true, seed);
  }

  Scene withHealthyOnly() {
    return new Scene(tasksPerSecond, false, lanes, seed);
  }

  Scene withoutLanes() {
    return new Scene(tasksPerSecond, troubled, false, seed);
  }

  /** Shorter where more happens, so that a run takes no time. */
  Duration length() {
    return tasksPerSecond < 1
        ? Duration.ofHours(3)
        : Duration.ofMinutes(60).dividedBy((long) tasksPerSecond);
  }
}
