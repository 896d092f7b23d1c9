package dev.reeldock.submit;

import dev.reeldock.task.Marked;
import dev.reeldock.task.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to submit a task. */
sealed interface AttemptOutcome {
  /** For a log: the provider's own words stay in the record, as they may repeat a prompt or URL. */
  default String words() {
    return switch (this) {
      case Accepted() -> "accepted by the provider";
      case Waits(String reason) -> "waits: " + reason;
      case Unsent(String reason) -> "waits, not sent: " + reason;
      case Refused(Refusal refusal) -> "refused by the provider with " + refusal.code();
      case AccountRefused(Refusal refusal, _) -> "account refused with " + refusal.code();
      case RefusedInDoubt(Refusal refusal) -> "refused in doubt with " + refusal.code();
      case Open(String reason, _) -> "open: " + reason;
    };
  }

  /** Whether a person is called, which nobody else tells. */
  default Optional<Marked> marked() {
    return switch (this) {
      case AccountRefused(_, var marked) -> Optional.ofNullable(marked);
      case Open(_, var marked) -> Optional.ofNullable(marked);
      case Accepted _, Waits _, Unsent _, Refused _, RefusedInDoubt _ -> Optional.empty();
    };
  }

  /** The provider has the task. */
  record Accepted() implements AttemptOutcome {}

  /** Not now; the task waits in its queue. */
  record Waits(String reason) implements AttemptOutcome {}

  /** It could not be sent now, for a reason of its own; it waits in its queue. */
  record Unsent(String reason) implements AttemptOutcome {}

  /** The provider refuses this task; it has failed. */
  record Refused(Refusal refusal) implements AttemptOutcome {}

  /** The provider refuses the account; the task waits, and a person is called, once. */
  record AccountRefused(Refusal refusal, @Nullable Marked newMark) implements AttemptOutcome {}

  /** Refused, but an earlier attempt may have bought it: somebody must ask. */
  record RefusedInDoubt(Refusal refusal) implements AttemptOutcome {}

  /** Nobody knows; the task is asked about when it is due. */
  record Open(String reason, @Nullable Marked newMark) implements AttemptOutcome {
    Open(String reason) {
      this(reason, null);
    }
  }
}
