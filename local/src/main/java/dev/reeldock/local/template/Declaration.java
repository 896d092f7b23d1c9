package dev.reeldock.local.template;

import dev.reeldock.local.template.Value.Mapping;

/** A resource as the template declares it. */
record Declaration(String logicalId, ResourceType type, Mapping properties) {}
