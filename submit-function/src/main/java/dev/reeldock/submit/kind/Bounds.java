package dev.reeldock.submit.kind;

/** How many there may be. */
record Bounds(int min, int max) {
  static Bounds upTo(int max) {
    return new Bounds(1, max);
  }
}
