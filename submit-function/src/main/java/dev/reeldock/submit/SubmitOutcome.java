package dev.reeldock.submit;

import dev.reeldock.task.Marked;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import org.jspecify.annotations.Nullable;

/** What a caller is told. */
sealed interface SubmitOutcome {
  /**
   * The task is ours; whether the provider has it yet shows in its state.
   *
   * @param marked whether a person is called, which only this call tells
   */
  record Taken(Task task, String words, @Nullable Marked marked) implements SubmitOutcome {
    Taken(Task task, String words) {
      this(task, words, null);
    }
  }

  /** The task is recorded, and failed as the provider refused it in the call. */
  record Failed(TaskId id, Refusal refusal) implements SubmitOutcome {}

  /** Nothing is recorded. */
  record Refused(Refusal refusal) implements SubmitOutcome {}
}
