package dev.reeldock.callback;

import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;

/** What a person asks of OperatorFunction. */
sealed interface Command {

  /** Where the task is, how it got there, and what it lacks. */
  record Explain(TaskId task) implements Command {}

  /** The provider has the task under this id. */
  record Adopt(TaskId task, ProviderTaskId id) implements Command {}

  /**
   * The provider does not have the task.
   *
   * @param mayBuyTwice whether it may be bought twice, should that be wrong
   */
  record SendAgain(TaskId task, boolean mayBuyTwice) implements Command {}

  record GiveUp(TaskId task, String reason) implements Command {}

  record Redrive(DeadLetterQueue queue) implements Command {}

  /** A URL of no task, to try the way of a callback with. */
  record CallbackUrl() implements Command {}

  /** None of these: what was expected, what came, and what to do. */
  record Unusable(String why) implements Command {}
}
