package dev.reeldock.submit;

import dev.reeldock.task.Refusal;
import dev.reeldock.task.Task;

/** What a caller is told. */
sealed interface SubmitOutcome {
  /** The task is ours; whether the provider has it yet shows in its state. */
  record Taken(Task task, String words) implements SubmitOutcome {}

  record Refused(Refusal refusal) implements SubmitOutcome {}
}
