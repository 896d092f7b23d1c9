package dev.reeldock.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From one state to the next: what was known stays known. */
final class StateChange {
  private StateChange() {}

  static TaskState enter(TaskState from, TaskState next) {
    return switch (next) {
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Submitted _,
          TaskState.Processing _ ->
          next;
      case TaskState.Finished(var id, var outputs, var cost, var leaseEnd) ->
          new TaskState.Finished(id, outputs, known(cost, from), Millis.of(leaseEnd));
      case TaskState.Stored(var id, var artifacts, var cost) ->
          new TaskState.Stored(id, artifacts, known(cost, from));
      case TaskState.Failed(var id, var failure, var cost) ->
          new TaskState.Failed(
              id == null ? from.providerTaskId().orElse(null) : id, failure, known(cost, from));
    };
  }

  static TaskState raise(TaskState from, StateName name) {
    ProviderTaskId id =
        from.providerTaskId()
            .orElseThrow(() -> new IllegalStateException("Only an accepted task is raised."));
    return switch (name) {
      case SUBMITTED -> new TaskState.Submitted(id);
      case PROCESSING -> new TaskState.Processing(id);
      case QUEUED, SUBMITTING, FINISHED, STORED, FAILED ->
          throw new IllegalArgumentException("A task is not raised to " + name + ": it enters it.");
    };
  }

  static TaskState lease(TaskState from, Instant end) {
    if (from instanceof TaskState.Finished(var id, var outputs, var cost, var _)) {
      return new TaskState.Finished(id, outputs, cost, Millis.of(end));
    }
    throw new IllegalStateException("Only a finished task is leased; this one is " + from.name());
  }

  private static @Nullable Cost known(@Nullable Cost cost, TaskState from) {
    if (cost == null && from instanceof TaskState.Finished finished) {
      return finished.cost();
    }
    return cost;
  }
}
