package dev.reeldock.submit;

import dev.reeldock.task.TaskId;

/** What came of an upload, in words for the log. */
sealed interface UploadOutcome {
  /** There is a task of it, now or since before. */
  record Taken(TaskId id, String words) implements UploadOutcome {}

  /** There is a failed task of it, which says what was wrong. */
  record Rejected(TaskId id) implements UploadOutcome {}

  /** An image that the manifest of that key names is not there yet. */
  record Awaits(String key) implements UploadOutcome {}

  record Ignored(String why, String key) implements UploadOutcome {}
}
