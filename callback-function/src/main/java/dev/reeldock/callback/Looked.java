package dev.reeldock.callback;

import dev.reeldock.task.Task;

/** What came of looking at one task: an outcome, or outputs that are to be copied. */
sealed interface Looked permits Collected, Looked.ToCopy {
  /**
   * The task is finished, and the lease is ours.
   *
   * @param again whether another worker may have copied some of them already
   */
  record ToCopy(Task task, boolean again) implements Looked {}
}
