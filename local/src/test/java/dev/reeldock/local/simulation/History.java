package dev.reeldock.local.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decisions of one history: a seed for what holds throughout, and one for each step. As a text,
 * they can be kept: {@code <seed>: <step> <step> ...}.
 */
record History(long seed, List<Long> steps) {
  private static final int STEPS = 50;

  History {
    steps = List.copyOf(steps);
  }

  static History of(long seed) {
    return new History(seed, Stream.generate(new Chance(seed)::seed).limit(STEPS).toList());
  }

  static History parse(String text) {
    List<String> parts = List.of(text.split(": ", 2));
    List<Long> steps = Arrays.stream(parts.getLast().split(" ", -1)).map(Long::valueOf).toList();
    return new History(Long.parseLong(parts.getFirst()), steps);
  }

  /** The same, without so many steps from there on. */
  History without(int from, int count) {
    List<Long> fewer = new ArrayList<>(steps);
    fewer.subList(from, Math.min(from + count, fewer.size())).clear();
    return new History(seed, fewer);
  }

  @Override
  public String toString() {
    return seed + ": " + steps.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
