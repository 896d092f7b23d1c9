package dev.reeldock.local.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a table says and the template does not, and the other way round. */
final class Differences {
  private Differences() {}

  static <T> List<String> between(Set<T> table, Set<T> template) {
    return Stream.concat(
            without(template, table).map(it -> "not in the table: " + it),
            without(table, template).map(it -> "not in the template: " + it))
        .toList();
  }

  private static <T> Stream<T> without(Set<T> all, Set<T> known) {
    return all.stream().filter(it -> !known.contains(it));
  }
}
