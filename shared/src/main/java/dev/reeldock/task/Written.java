package dev.reeldock.task;

/** What came of a write. */
public sealed interface Written {

  /** The write happened; this is the task after it. */
  record Won(Task task) implements Written {}

  /** Its condition did not hold; this is the task as it was found. */
  record Lost(Task winner) implements Written {}

  /** There is no such task. */
  record Unknown() implements Written {}
}
