package dev.reeldock.submit.kind;

/** Whether a request needs a field. */
enum Presence {
  OPTIONAL,
  /** Some readings of the documentation require it, others do not. */
  DISPUTED,
  REQUIRED
}
