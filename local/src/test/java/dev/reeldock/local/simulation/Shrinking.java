package dev.reeldock.local.simulation;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds fewer steps that still come to harm: whole parts are left out, then single steps. */
final class Shrinking {
  private Shrinking() {}

  static History shrink(History history, Predicate<History> fails) {
    History smallest = history;
    for (int part = Math.max(1, history.steps().size() / 2); part > 0; part /= 2) {
      Optional<History> fewer = without(smallest, part, fails);
      while (fewer.isPresent()) {
        smallest = fewer.get();
        fewer = without(smallest, part, fails);
      }
    }
    return smallest;
  }

  private static Optional<History> without(History history, int part, Predicate<History> fails) {
    return IntStream.range(0, history.steps().size())
        .mapToObj(from -> history.without(from, part))
        .filter(fails)
        .findFirst();
  }
}
