package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Created;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.UnavailableException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes a caller's task: inputs are kept, the task is recorded, and only then the provider is
 * called; at once if nobody waits in its pool, else when its turn comes.
 */
final class Submit {
  private final TaskStore tasks;
  private final Inputs inputs;
  private final Attempt attempt;
  private final WakeUps wakeUps;
  private final String profile;
  private final InstantSource clock;
  private final RandomGenerator random;

  Submit(
      TaskStore tasks,
      Inputs inputs,
      Attempt attempt,
      WakeUps wakeUps,
      String profile,
      InstantSource clock,
      RandomGenerator random) {
    this.tasks = tasks;
    this.inputs = inputs;
    this.attempt = attempt;
    this.wakeUps = wakeUps;
    this.profile = profile;
    this.clock = clock;
    this.random = random;
  }

  SubmitOutcome run(SubmitCall call) {
    TaskId id = TaskId.random(random);
    Task task = newTask(id, request(id, call), call.warnings());
    return switch (tasks.create(task, call.idempotencyKey())) {
      case Created.New(Task created) -> proceed(created);
      case Created.KeyUsed(TaskId first, String hash) -> replay(first, hash, call);
      case Created.ExternalIdUsed _ ->
          new SubmitOutcome.Refused(
              Refusals.externalIdUsed(call.body().text("external_task_id").orElse("")));
      case Created.TaskExists(Task other) -> new SubmitOutcome.Taken(other, "exists");
    };
  }

  /** The answer to the call before, if this one repeats it. */
  Optional<SubmitOutcome> answered(SubmitCall call) {
    return Optional.ofNullable(call.idempotencyKey())
        .flatMap(key -> tasks.findByKey(call.caller(), key))
        .map(used -> replay(used.taskId(), used.requestHash(), call));
  }

  private Request request(TaskId id, SubmitCall call) {
    JsonObject body = inputs.keep(id, call.description(), call.body());
    return RequestBody.request(
        call.caller(), call.description().kind(), profile, body, call.bodyHash());
  }

  /** Nobody overtakes: where somebody waits, the new task waits behind. */
  private Task newTask(TaskId id, Request request, List<String> warnings) {
    boolean somebodyWaits = !tasks.oldestWaiting(request.pool(), null, 1).isEmpty();
    Instant now = clock.instant();
    Task task = somebodyWaits ? Task.queued(id, request, now) : Task.submitting(id, request, now);
    return task.withWarnings(warnings);
  }

  private SubmitOutcome proceed(Task task) {
    if (task.waiting()) {
      wake(task.pool());
      return new SubmitOutcome.Taken(task, "waits in its pool");
    }
    try {
      return told(task, attempt.run(task, true));
    } catch (UnavailableException e) {
      // The task is recorded and due: whatever became of the call is found out by asking.
      return new SubmitOutcome.Taken(task, "submitted, its answer not recorded");
    }
  }

  private static SubmitOutcome told(Task task, AttemptOutcome outcome) {
    return switch (outcome) {
      case AttemptOutcome.Refused(var refusal) -> new SubmitOutcome.Failed(task.id(), refusal);
      case AttemptOutcome.AccountRefused(var refusal, _) ->
          new SubmitOutcome.Failed(task.id(), refusal);
      case AttemptOutcome.Accepted _,
          AttemptOutcome.Waits _,
          AttemptOutcome.Unsent _,
          AttemptOutcome.Open _,
          AttemptOutcome.RefusedInDoubt _ ->
          new SubmitOutcome.Taken(task, outcome.words(), outcome.marked().orElse(null));
    };
  }

  /** The first answer again: its refusal if that was the answer, else the task. */
  private SubmitOutcome replay(TaskId first, String hash, SubmitCall call) {
    if (!hash.equals(call.bodyHash())) {
      return new SubmitOutcome.Refused(Refusals.keyUsedOtherwise());
    }
    Task task = tasks.find(first).orElseThrow();
    return task.refusedInCall()
        .<SubmitOutcome>map(refusal -> new SubmitOutcome.Failed(task.id(), refusal))
        .orElseGet(() -> new SubmitOutcome.Taken(task, "same key, same task"));
  }

  /** A wake-up that is not sent is sent when the task is due. */
  private void wake(Pool pool) {
    try {
      wakeUps.dispatch(pool);
    } catch (WakeUpException e) {
      // Nothing to add: the task is recorded, and due in a minute.
    }
  }
}
