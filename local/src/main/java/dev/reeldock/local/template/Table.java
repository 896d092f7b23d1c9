package dev.reeldock.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param attributeTypes S, N or B by attribute name
 */
public record Table(
    String logicalId,
    String name,
    Map<String, String> attributeTypes,
    List<Key> keys,
    List<Index> indexes,
    TimeToLive timeToLive)
    implements Resource {
  public Table {
    attributeTypes = Map.copyOf(attributeTypes);
    keys = List.copyOf(keys);
    indexes = List.copyOf(indexes);
  }

  /** An attribute that is part of a key; its type is HASH or RANGE. */
  public record Key(String attribute, String type) {}

  /** A global secondary index. */
  public record Index(
      String name, List<Key> keys, String projection, List<String> projectedAttributes) {
    public Index {
      keys = List.copyOf(keys);
      projectedAttributes = List.copyOf(projectedAttributes);
    }
  }

  /** Whether, and by which attribute, items expire. */
  public sealed interface TimeToLive {
    record Never() implements TimeToLive {}

    record By(String attribute) implements TimeToLive {}

    default Optional<String> attributeName() {
      return switch (this) {
        case Never() -> Optional.empty();
        case By(String attribute) -> Optional.of(attribute);
      };
    }
  }
}
