package dev.reeldock.local.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** What happens, decided by a seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean in(double probability) {
    return probability > 0 && random.nextDouble() < probability;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of them, which is gone from the list then. */
  <T> T take(List<T> choices) {
    return choices.remove(random.nextInt(choices.size()));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A short one, so that many can be read. */
  long seed() {
    return random.nextInt(1_000_000);
  }
}
