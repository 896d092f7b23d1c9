package dev.reeldock.task;

/** What came of creating a task. */
public sealed interface Created {

  record New(Task task) implements Created {}

  /** The caller has used this idempotency key before, for this task. */
  record KeyUsed(TaskId taskId, String requestHash) implements Created {}

  /** The caller has a task of this external id. */
  record ExternalIdUsed(TaskId taskId) implements Created {}

  /** There is a task of this id already. */
  record TaskExists(Task task) implements Created {}
}
