package dev.reeldock.local.docs;

/** What must come of a sample event. */
@FunctionalInterface
interface EventCase {
  void check(EventStack stack, String event);
}
