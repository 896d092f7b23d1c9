package dev.reeldock.task;

/** Why a task ended without a result. */
public sealed interface Failure {
  String message();

  /**
   * The provider refused to run the task.
   *
   * @param inCall whether the caller was told in the answer to the very call that made the task
   */
  record Refused(Refusal refusal, boolean inCall) implements Failure {
    @Override
    public String message() {
      return refusal.message();
    }
  }

  /** The provider ran the task and it failed, in the provider's words. */
  record Generation(String message) implements Failure {}

  /** What was uploaded cannot be made a request; the provider never heard of it. */
  record Unusable(String message) implements Failure {}

  /** A person gave the task up. */
  record GivenUp(String message) implements Failure {}
}
