package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the template declares it.
 *
 * @param condition without one it is always made
 */
record Declaration(
    String logicalId, ResourceType type, @Nullable String condition, Mapping properties) {
  boolean isMade(Resolver resolver) {
    return condition == null || resolver.holds(logicalId, condition);
  }
}
