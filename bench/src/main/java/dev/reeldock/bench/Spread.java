package dev.reeldock.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The median of some figures, and how far they lie apart. */
record Spread(double median, double least, double most) {
  static <T> Spread of(Collection<T> items, ToDoubleFunction<T> figure) {
    double[] sorted = items.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  Map<String, Double> asMap() {
    return Map.of("median", median, "least", least, "most", most);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, most);
  }
}
