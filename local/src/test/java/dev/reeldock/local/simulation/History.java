package dev.reeldock.local.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The decisions of one history: a seed for what holds throughout, and one for each step. */
record History(long seed, List<Long> steps) {
  private static final int STEPS = 40;

  History {
    steps = List.copyOf(steps);
  }

  static History of(long seed) {
    return new History(seed, Stream.generate(new Chance(seed)::seed).limit(STEPS).toList());
  }

  /** The same, without so many steps from there on. */
  History without(int from, int count) {
    List<Long> fewer = new ArrayList<>(steps);
    fewer.subList(from, Math.min(from + count, fewer.size())).clear();
    return new History(seed, fewer);
  }
}
