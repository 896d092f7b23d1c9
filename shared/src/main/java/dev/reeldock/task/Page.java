package dev.reeldock.task;

/**
 * A part of a list.
 *
 * @param number from 1
 * @param size how much there is room for
 */
public record Page(int number, int size) {
  public Page {
    if (number < 1 || size < 1) {
      throw new IllegalArgumentException(
          "A page has a number and a size of at least 1, not " + number + " and " + size + ".");
    }
  }

  /** How much of the list lies on the pages before this one. */
  public int before() {
    return Math.multiplyExact(number - 1, size);
  }
}
