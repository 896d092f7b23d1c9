package dev.reeldock.task;

import java.util.Optional;

/** A task that has just been marked, for the first time with this reason: a person is called. */
public record Marked(TaskId id, Attention.Reason reason) {

  /** Empty where the mark was there already: a person is called once. */
  public static Optional<Marked> of(Written written, Attention.Reason reason) {
    return written instanceof Written.Won(Task task)
        ? Optional.of(new Marked(task.id(), reason))
        : Optional.empty();
  }

  /** For a log; the filters of template.yaml look for it. The provider's words are not in it. */
  public String words() {
    return "[taskId=" + id + "] needs attention: " + reason + "; " + Attention.howToLook(id);
  }
}
