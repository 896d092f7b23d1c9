package dev.reeldock.callback;

import dev.reeldock.task.Attempts;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;

/** Where a task is, in a sentence. */
final class Standing {
  private Standing() {}

  static String of(Task task) {
    return switch (task.state()) {
      case TaskState.Queued _ -> "It is queued: " + queue(task) + ".";
      case TaskState.Submitting _ -> "It is submitting: " + attempt(task.attempts()) + ".";
      case TaskState.Submitted(var id) -> "It is submitted: the provider has it as " + id + ".";
      case TaskState.Processing(var id) -> "It is processing: the provider has it as " + id + ".";
      case TaskState.Finished finished ->
          "It is finished as " + finished.id() + " at the provider, and is being copied.";
      case TaskState.Stored stored ->
          "It is stored: "
              + stored.artifacts().size()
              + " artifact(s) below tasks/"
              + task.id()
              + "/.";
      case TaskState.Failed failed -> "It has failed: " + why(failed.failure()) + ".";
    };
  }

  private static String queue(Task task) {
    if (!task.waiting()) {
      return "it stands in no queue, and waits for a person";
    }
    return task.claim() == null
        ? "it waits for its turn in " + task.pool()
        : "it waits in " + task.pool() + " until its callback is looked into";
  }

  private static String attempt(Attempts attempts) {
    String doubt = attempts.doubted() ? ", and one of them may have bought it" : "";
    return attempts.count() + " attempt(s) were begun" + doubt;
  }

  /** The provider's own words may repeat anything: a query has them. */
  private static String why(Failure failure) {
    return switch (failure) {
      case Failure.Refused(var refusal, boolean _) ->
          "the provider refused it with " + refusal.code() + "; a query has its words";
      case Failure.Generation _ -> "the provider could not make it; a query has its words";
      case Failure.Unusable(String message) -> "the upload cannot be used, " + message;
      case Failure.GivenUp(String reason) -> "a person gave it up, " + reason;
    };
  }
}
