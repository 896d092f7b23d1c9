package dev.reeldock.local.simulation;

import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import java.util.Optional;

/** What must hold of every single write, whoever made it and whatever went wrong. */
record Rules(String write, Task before, Task after) {

  /**
   * The first rule that the write breaks.
   *
   * @param own whether its writer had read of the attempt that the task was at
   */
  Optional<String> broken(boolean own) {
    return Optional.of(rule(own))
        .filter(rule -> !rule.isEmpty())
        .map(rule -> "'" + write + "' of " + before.id() + " " + rule);
  }

  private String rule(boolean own) {
    if (before.state().ended() && !(tells() && after.state().equals(before.state()))) {
      return "changed a task that had ended as " + before.state().name();
    }
    if (gaveUp() && before.relays().tries() < mostTries()) {
      return "gave a caller up after " + before.relays().tries() + " tries";
    }
    if (fell() && !requeued()) {
      return "went back from " + before.state().name() + " to " + after.state().name();
    }
    if (requeued() && !own) {
      return "sent another one's attempt back to the queue";
    }
    if (before.state().providerTaskId().filter(id -> !keeps(id)).isPresent()) {
      return "replaced the provider's id";
    }
    if (!after.state().ended() && after.dueAt() == null) {
      return "left the task where nobody looks";
    }
    return after.state().ended() ? ruleOfAnEnd() : "";
  }

  /** Somebody looks at an ended task for as long as its caller is to be told, and no longer. */
  private String ruleOfAnEnd() {
    boolean looks = after.dueAt() != null;
    if (after.toTell().isPresent() && !looks) {
      return "left a caller untold where nobody looks";
    }
    boolean mayLook = after.toTell().isPresent() || after.relays().ending() == Ending.GONE;
    boolean callsSomebody = (looks && !mayLook) || !after.attention().isEmpty();
    return callsSomebody ? "ended the task and calls for a look" : "";
  }

  private boolean tells() {
    return write.startsWith("relay ") || write.equals("bump");
  }

  private boolean gaveUp() {
    return after.relays().ending() == Ending.EXHAUSTED
        && after.relays().told() != before.relays().told();
  }

  private int mostTries() {
    CallerStatus of = after.relays().told();
    return of != null && of.isTheEnd() ? 10 : 3;
  }

  private boolean fell() {
    return after.state().name().rank() < before.state().name().rank();
  }

  private boolean requeued() {
    return before.state().name() == StateName.SUBMITTING
        && after.state().name() == StateName.QUEUED;
  }

  private boolean keeps(ProviderTaskId id) {
    return after.state().providerTaskId().filter(id::equals).isPresent();
  }
}
