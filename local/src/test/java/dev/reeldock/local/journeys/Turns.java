package dev.reeldock.local.journeys;

import java.util.List;

/**
 * How well those who waited were taken in turn.
 *
 * @param overtaken for each task, how many of its model came later and were bought before it
 */
record Turns(List<Integer> overtaken) {
  /** As the README has it: of 8 calls and 4 drains at once, all others may pass a task once. */
  static final int DOCUMENTED_BOUND = 7 + 3;

  static Turns of(List<Job> jobs, List<String> idsAsBought) {
    return new Turns(jobs.stream().map(job -> overtaken(job, jobs, idsAsBought)).toList());
  }

  private static int overtaken(Job job, List<Job> jobs, List<String> idsAsBought) {
    int place = idsAsBought.indexOf(job.taskId());
    return (int)
        jobs.stream()
            .filter(other -> other.model().equals(job.model()) && arrival(other) > arrival(job))
            .filter(other -> idsAsBought.indexOf(other.taskId()) < place)
            .count();
  }

  /** By the clock that recorded it, in milliseconds. */
  private static long arrival(Job job) {
    return Long.parseLong(job.taken().text("/data/created_at"));
  }

  int mostOvertaken() {
    return overtaken.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public String toString() {
    return "Of %s tasks %s were overtaken, one by %s"
        .formatted(
            overtaken.size(),
            overtaken.stream().filter(count -> count > 0).count(),
            mostOvertaken());
  }
}
