package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Listing;
import dev.reeldock.local.template.Value.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * SAM's rule for Globals: mappings merge, lists add up, and of single values a resource's own wins.
 */
final class Globals {
  private Globals() {}

  static Mapping under(Mapping own, Mapping global) {
    SequencedMap<String, Value> merged = new LinkedHashMap<>(global.entries());
    own.entries()
        .forEach((name, value) ->
            merged.merge(name, value, (inherited, mine) -> merge(mine, inherited)));
    return new Mapping(merged);
  }

  private static Value merge(Value own, Value global) {
    if (own instanceof Mapping mine && global instanceof Mapping inherited) {
      return under(mine, inherited);
    }
    if (own instanceof Listing(List<Value> mine)
        && global instanceof Listing(List<Value> inherited)) {
      return new Listing(Stream.concat(inherited.stream(), mine.stream()).toList());
    }
    return own;
  }
}
