package dev.reeldock.local.relays;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long it took from there being something to tell to its first try. */
final class Waits {
  private final InstantSource clock;
  private final Map<String, Instant> since = new HashMap<>();
  private final List<Duration> waits = new ArrayList<>();

  Waits(InstantSource clock) {
    this.clock = clock;
  }

  void isToBeTold(String what) {
    since.put(what, clock.instant());
  }

  /** It may be tried again and again: the first time counts. */
  void isTried(String what) {
    Instant begun = since.remove(what);
    if (begun != null) {
      waits.add(Duration.between(begun, clock.instant()));
    }
  }

  /** What has waited that long, and was not tried yet. */
  long untriedFor(Duration time) {
    Instant latest = clock.instant().minus(time);
    return since.values().stream().filter(begun -> begun.isBefore(latest)).count();
  }

  /** Of what was tried, so many of a hundred did not wait longer. */
  Duration percentile(int percent) {
    List<Duration> sorted = waits.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) * percent / 100);
  }
}
