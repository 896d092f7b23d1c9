package dev.reeldock.local.kling;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A field with a few values, some models having others than the rest. */
record ByModel(String name, Set<String> usual, Map<String, Set<String>> special) implements Rule {
  ByModel {
    usual = Set.copyOf(usual);
    special = Map.copyOf(special);
  }

  static Set<String> wholeNumbers(int least, int most) {
    return IntStream.rangeClosed(least, most)
        .mapToObj(Integer::toString)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void check(Fields fields) {
    String model = fields.model();
    String _ = fields.oneOf(name, special.getOrDefault(model, usual));
  }
}
