package dev.reeldock.provider;

import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;

/** What a submit came to. */
public sealed interface SubmitAnswer {

  record Accepted(ProviderTaskId id) implements SubmitAnswer {}

  /**
   * Nothing was sent that could buy: it was too late to begin the call, or what it should say could
   * not be read.
   *
   * @param concernsAll whether no other task would be sent either
   */
  record Unsent(String reason, boolean concernsAll) implements SubmitAnswer {
    /** For a reason of this task's own. */
    public Unsent(String reason) {
      this(reason, false);
    }
  }

  /** Not now; the same task may be sent again. */
  record Busy(Refusal refusal) implements SubmitAnswer {}

  /**
   * Not this task, or not this account.
   *
   * @param concernsAccount whether every task would be refused: key, arrears, packs, IP list
   */
  record Refused(Refusal refusal, boolean concernsAccount) implements SubmitAnswer {}

  /** Nobody knows whether the provider has the task. */
  record Ambiguous(String reason) implements SubmitAnswer {}
}
