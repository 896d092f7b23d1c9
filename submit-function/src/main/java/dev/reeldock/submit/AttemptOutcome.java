package dev.reeldock.submit;

import dev.reeldock.task.Refusal;

/** What came of one attempt to submit a task. */
sealed interface AttemptOutcome {
  /** For a log: the provider's own words stay in the record, as they may repeat a prompt or URL. */
  default String words() {
    return switch (this) {
      case Accepted() -> "accepted by the provider";
      case Waits(String reason) -> "waits: " + reason;
      case Refused(Refusal refusal) -> "refused by the provider with " + refusal.code();
      case AccountRefused(Refusal refusal) -> "account refused with " + refusal.code();
      case RefusedInDoubt(Refusal refusal) -> "refused in doubt with " + refusal.code();
      case Open(String reason) -> "open: " + reason;
    };
  }

  /** The provider has the task. */
  record Accepted() implements AttemptOutcome {}

  /** Not now; the task waits in its queue. */
  record Waits(String reason) implements AttemptOutcome {}

  /** The provider refuses this task; it has failed. */
  record Refused(Refusal refusal) implements AttemptOutcome {}

  /** The provider refuses the account; the task waits, and a person is called. */
  record AccountRefused(Refusal refusal) implements AttemptOutcome {}

  /** Refused, but an earlier attempt may have bought it: somebody must ask. */
  record RefusedInDoubt(Refusal refusal) implements AttemptOutcome {}

  /** Nobody knows; the task is asked about when it is due. */
  record Open(String reason) implements AttemptOutcome {}
}
