package dev.reeldock.callback;

import dev.reeldock.capability.Tokens;
import dev.reeldock.json.Json;
import dev.reeldock.provider.Callback;
import dev.reeldock.provider.wire.WireTask;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One delivery of a callback: the token is checked before the body is read, the claim is saved with
 * one conditional update, and whoever must act is woken. Nothing in the body moves a task to its
 * end.
 */
final class ReceiveCallback {
  private static final int MAX_BYTES = 64 * 1024;

  private final Tokens tokens;
  private final TaskStore tasks;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  ReceiveCallback(Tokens tokens, TaskStore tasks, WakeUps wakeUps, InstantSource clock) {
    this.tokens = tokens;
    this.tasks = tasks;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Received receive(String taskId, String token, byte[] body) {
    Optional<TaskId> id =
        TaskId.parse(taskId).filter(known -> tokens.accepts(token, taskId, clock.instant()));
    if (id.isEmpty()) {
      return Received.NOT_FOUND;
    }
    if (body.length > MAX_BYTES) {
      return Received.TOO_LARGE;
    }
    return Json.object(body)
        .flatMap(WireTask::in)
        .map(task -> receive(id.get(), task.callback()))
        .orElse(Received.UNREADABLE);
  }

  private Received receive(TaskId id, Callback callback) {
    String named = callback.externalTaskId();
    if (named != null && !named.equals(id.value())) {
      return Received.OF_ANOTHER_TASK;
    }
    Instant now = clock.instant();
    return switch (callback.status()) {
      case UNKNOWN -> Received.NO_NEWS;
      case SUBMITTED -> save(id, callback, new Claim(Claim.Status.SUBMITTED, now));
      case PROCESSING -> processing(id, callback, new Claim(Claim.Status.PROCESSING, now));
      case SUCCEED -> save(id, callback, new Claim(Claim.Status.SUCCEEDED, now));
      case FAILED -> save(id, callback, new Claim(Claim.Status.FAILED, now));
    };
  }

  /** Nobody needs to look at an accepted task; of one that is not, it is a claim like others. */
  private Received processing(TaskId id, Callback callback, Claim claim) {
    Write raise = ClaimWrites.claimedProcessing(claim, callback.id(), claim.receivedAt());
    return switch (tasks.write(id, raise)) {
      case Written.Won _ -> Received.SAVED;
      case Written.Unknown _ -> Received.NOT_FOUND;
      case Written.Lost(Task task) when task.state().providerTaskId().isEmpty() ->
          save(id, callback, claim);
      case Written.Lost(Task task) -> lost(task, callback);
    };
  }

  private Received save(TaskId id, Callback callback, Claim claim) {
    return switch (tasks.write(id, ClaimWrites.claim(claim, callback.id(), claim.receivedAt()))) {
      case Written.Won(Task task) -> saved(task, claim);
      case Written.Unknown _ -> Received.NOT_FOUND;
      case Written.Lost(Task task) -> lost(task, callback);
    };
  }

  private Received saved(Task task, Claim claim) {
    boolean toCollect = claim.status().terminal() || task.state().providerTaskId().isEmpty();
    return toCollect ? wake(task) : Received.SAVED;
  }

  /** The claim is saved and the task is due: a wake-up that is not sent comes a minute later. */
  private Received wake(Task task) {
    try {
      wakeUps.collect(task.id());
      return Received.SAVED_AND_WOKEN;
    } catch (WakeUpException e) {
      return Received.SAVED;
    }
  }

  private static Received lost(Task task, Callback callback) {
    return task.state().providerTaskId().filter(id -> !id.equals(callback.id())).isPresent()
        ? Received.OF_ANOTHER_TASK
        : Received.NO_NEWS;
  }
}
