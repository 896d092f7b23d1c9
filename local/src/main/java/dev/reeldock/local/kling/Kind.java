package dev.reeldock.local.kling;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be asked of Kling.
 *
 * @param path the second part of the path, after the family
 * @param models every name that Kling's pages give, retired or not
 * @param defaults what an absent field means
 * @param images in the order in which a video shows them
 * @param rules what else a request must keep to
 */
public record Kind(
    Family family,
    String path,
    Set<String> models,
    Map<String, String> defaults,
    List<ImageField> images,
    List<Rule> rules) {
  public Kind {
    models = Set.copyOf(models);
    defaults = Map.copyOf(defaults);
    images = List.copyOf(images);
    rules = List.copyOf(rules);
  }

  /** Whether the kind has such a field with a default; one that it lacks is ignored. */
  boolean has(String field) {
    return defaults.containsKey(field);
  }

  boolean isAt(String otherFamily, String otherPath) {
    return family.word().equals(otherFamily) && path.equals(otherPath);
  }
}
