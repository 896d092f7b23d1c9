package dev.reeldock.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the domain's conditions mean, said in plain Java. */
final class TaskConditions {
  private TaskConditions() {}

  static boolean hold(List<Condition> conditions, Task task) {
    return conditions.stream().allMatch(condition -> holds(condition, task));
  }

  private static boolean holds(Condition condition, Task task) {
    return switch (condition) {
      case Condition.InState(var name) -> task.state().name() == name;
      case Condition.RankBelow(int rank) -> task.state().name().rank() < rank;
      case Condition.AttemptIs(int attempt) -> task.attempts().count() == attempt;
      case Condition.DoubtedIs(boolean doubted) -> task.attempts().doubted() == doubted;
      case Condition.RefusalSaved(boolean saved) -> saved == (task.attempts().refusal() != null);
      case Condition.NoClaim() -> task.claim() == null;
      case Condition.ClaimIs(var status) -> claimIs(task.claim(), status);
      case Condition.ClaimBelow(var status) -> claimBelow(task.claim(), status);
      case Condition.ProfileIs(String profile) -> task.request().profile().equals(profile);
      case Condition.ProfileIsNot(String profile) -> !task.request().profile().equals(profile);
      case Condition.NoOtherProviderTask(var id) ->
          task.state().providerTaskId().map(id::equals).orElse(true);
      case Condition.DueAtIs(var dueAt) -> Millis.of(dueAt).equals(task.dueAt());
      case Condition.LeaseOver(var now) -> leaseOver(task.state(), now);
      case Condition.LeaseIs(var end) ->
          task.state() instanceof TaskState.Finished finished
              && finished.leaseEnd().equals(Millis.of(end));
      case Condition.RelaysAre(var relays) -> KeptTask.relays(relays).equals(task.relays());
      case Condition.NotMarked(var reason) ->
          task.attention().stream().noneMatch(mark -> mark.reason() == reason);
    };
  }

  private static boolean claimIs(@Nullable Claim claim, Claim.Status status) {
    return claim != null && claim.status() == status;
  }

  private static boolean claimBelow(@Nullable Claim claim, Claim.Status status) {
    return claim == null || claim.status().rank() < status.rank();
  }

  private static boolean leaseOver(TaskState state, Instant now) {
    return state instanceof TaskState.Finished finished
        && !finished.leaseEnd().isAfter(Millis.of(now));
  }
}
