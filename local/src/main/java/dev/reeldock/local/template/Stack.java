package dev.reeldock.local.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template describes under one stack name.
 *
 * @param physicalIds what !Ref answers, by logical id
 * @param outputs in the template's order
 */
public record Stack(
    List<Resource> resources, Map<String, String> physicalIds, Map<String, String> outputs) {
  public Stack {
    resources = List.copyOf(resources);
    physicalIds = Map.copyOf(physicalIds);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  public <T extends Resource> List<T> all(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
