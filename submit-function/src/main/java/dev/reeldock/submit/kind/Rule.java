package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.stream.Stream;

/** What the documentation says of several fields together. */
@FunctionalInterface
interface Rule {
  /** The body has been read: its values have their documented types. */
  Stream<Finding> check(JsonObject body);
}
