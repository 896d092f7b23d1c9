package dev.reeldock.callback;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.json.Json;
import dev.reeldock.json.Utf8;
import dev.reeldock.provider.Callback;
import dev.reeldock.provider.wire.WireTask;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One delivery of a callback: the token is checked before the body is read, the claim is saved with
 * one conditional update, and whoever must act is woken. Nothing in the body moves a task to its
 * end.
 */
final class ReceiveCallback {
  private final CallbackGate gate;
  private final Told told;
  private final TaskStore tasks;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  ReceiveCallback(
      CallbackGate gate, Told told, TaskStore tasks, WakeUps wakeUps, InstantSource clock) {
    this.gate = gate;
    this.told = told;
    this.tasks = tasks;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Received receive(String taskId, String token, WebhookSignature signature, byte[] body) {
    Instant now = clock.instant();
    return gate.task(taskId, token, now)
        .map(id -> gate.refusal(signature, body, now).orElseGet(() -> read(id, body)))
        .orElse(Received.NOT_FOUND);
  }

  private Received read(TaskId id, byte[] body) {
    return Optional.of(body)
        .filter(Utf8::is)
        .flatMap(Json::object)
        .flatMap(WireTask::in)
        .map(task -> receive(id, task.callback()))
        .orElse(Received.UNREADABLE);
  }

  private Received receive(TaskId id, Callback callback) {
    if (id.equals(CallbackUrls.OF_NO_TASK)) {
      return Received.TRIED;
    }
    if (told.ofAnother(id, callback)) {
      return keep(id, callback, told::ofOneNamedOtherwise, Received.OF_ANOTHER_TASK);
    }
    return told.claim(callback, clock.instant())
        .map(claim ->
            claim.status() == Claim.Status.PROCESSING
                ? processing(id, callback, claim)
                : save(id, callback, claim))
        .orElse(Received.NO_NEWS);
  }

  /** Nobody needs to look at an accepted task; of one that is not, it is a claim like others. */
  private Received processing(TaskId id, Callback callback, Claim claim) {
    Write raise = ClaimWrites.claimedProcessing(claim, told.bound(callback), claim.receivedAt());
    return switch (tasks.write(id, told.ofItsOwn(raise))) {
      case Written.Won _ -> Received.SAVED;
      case Written.Unknown _ -> Received.NOT_FOUND;
      case Written.Lost(Task task) when !told.isItsOwn(task) -> foreign(task, callback);
      case Written.Lost(Task task) when task.state().providerTaskId().isEmpty() ->
          save(id, callback, claim);
      case Written.Lost(Task task) -> lost(task, callback);
    };
  }

  private Received save(TaskId id, Callback callback, Claim claim) {
    Write write = ClaimWrites.claim(claim, told.bound(callback), claim.receivedAt());
    return switch (tasks.write(id, told.ofItsOwn(write))) {
      case Written.Won(Task task) -> saved(task, claim);
      case Written.Unknown _ -> Received.NOT_FOUND;
      case Written.Lost(Task task) when !told.isItsOwn(task) -> foreign(task, callback);
      case Written.Lost(Task task) -> lost(task, callback);
    };
  }

  private Received foreign(Task task, Callback callback) {
    return told.ofAnother(task, callback)
        ? Received.OF_ANOTHER_TASK
        : keep(task.id(), callback, UnaryOperator.identity(), Received.NO_NEWS);
  }

  /** For the provider that the task was made for, when the stack has it again. */
  private Received keep(
      TaskId id, Callback callback, UnaryOperator<Write> onlyIf, Received otherwise) {
    Instant now = clock.instant();
    return told.foreignClaim(callback, now)
            .map(claim -> tasks.write(id, onlyIf.apply(ClaimWrites.claim(claim, null, now))))
            .filter(Written.Won.class::isInstance)
            .isPresent()
        ? wake(id)
        : otherwise;
  }

  private Received saved(Task task, Claim claim) {
    boolean toCollect = claim.status().terminal() || task.state().providerTaskId().isEmpty();
    return toCollect ? wake(task.id()) : Received.SAVED;
  }

  /** The claim is saved and the task is due: a wake-up that is not sent comes a minute later. */
  private Received wake(TaskId id) {
    try {
      wakeUps.collect(id);
      return Received.SAVED_AND_WOKEN;
    } catch (WakeUpException e) {
      return Received.SAVED;
    }
  }

  private Received lost(Task task, Callback callback) {
    ProviderTaskId named = told.bound(callback);
    return named != null
            && task.state().providerTaskId().filter(id -> !id.equals(named)).isPresent()
        ? Received.OF_ANOTHER_TASK
        : Received.NO_NEWS;
  }
}
