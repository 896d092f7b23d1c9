package dev.reeldock.submit.kind;

/**
 * How many there may be, and the least that every reading of the documentation allows.
 *
 * @param disputedMin fewer than these, down to {@code min}, some readings refuse
 */
record Bounds(int disputedMin, int min, int max) {
  Bounds {
    if (min > disputedMin || disputedMin > max) {
      throw new IllegalArgumentException(min + " <= " + disputedMin + " <= " + max);
    }
  }

  static Bounds between(int min, int max) {
    return new Bounds(min, min, max);
  }

  static Bounds upTo(int max) {
    return between(1, max);
  }

  Bounds disputedBelow(int count) {
    return new Bounds(count, min, max);
  }
}
