package dev.reeldock.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guards of idempotency keys and external ids. An expired one counts as absent. */
final class InMemoryGuards {
  private record Key(String caller, String value) {}

  private record Guard(TaskId taskId, String requestHash, @Nullable Instant expiry) {}

  private final Map<Key, Guard> idempotencyKeys = new HashMap<>();
  private final Map<ExternalIdGuard, Guard> externalIds = new HashMap<>();

  /** What stands in the way of a new task; the key's answer counts before the external id's. */
  Optional<Created> inTheWay(Task task, @Nullable String idempotencyKey) {
    return keyUsed(task, idempotencyKey).or(() -> externalIdUsed(task));
  }

  private Optional<Created> keyUsed(Task task, @Nullable String idempotencyKey) {
    return Optional.ofNullable(idempotencyKey)
        .map(key -> idempotencyKeys.get(new Key(task.request().caller(), key)))
        .filter(guard -> live(guard, task.createdAt()))
        .map(guard -> new Created.KeyUsed(guard.taskId(), guard.requestHash()));
  }

  private Optional<Created> externalIdUsed(Task task) {
    return ExternalIdGuard.of(task.request())
        .map(externalIds::get)
        .filter(guard -> live(guard, task.createdAt()))
        .map(guard -> new Created.ExternalIdUsed(guard.taskId()));
  }

  void add(Task task, @Nullable String idempotencyKey) {
    Request request = task.request();
    if (idempotencyKey != null) {
      Instant expiry = task.createdAt().plus(Delays.KEY_REMEMBERED);
      idempotencyKeys.put(
          new Key(request.caller(), idempotencyKey), new Guard(task.id(), request.hash(), expiry));
    }
    ExternalIdGuard.of(request)
        .ifPresent(guard -> externalIds.put(guard, new Guard(task.id(), request.hash(), null)));
  }

  void change(TaskId owner, ExternalIdGuard.Change change) {
    Guard guard = externalIds.get(change.guard());
    if (guard != null && !guard.taskId().equals(owner)) {
      throw new IllegalStateException("A task may change no other task's guard.");
    }
    switch (change) {
      case ExternalIdGuard.Change.Free(var id) -> externalIds.remove(id);
      case ExternalIdGuard.Change.Expire(var id, var at) ->
          externalIds.put(id, new Guard(owner, "", at));
    }
  }

  Optional<Created.KeyUsed> findKey(String caller, String key, Instant now) {
    return Optional.ofNullable(idempotencyKeys.get(new Key(caller, key)))
        .filter(guard -> live(guard, now))
        .map(guard -> new Created.KeyUsed(guard.taskId(), guard.requestHash()));
  }

  Optional<TaskId> find(ExternalIdGuard id, Instant now) {
    return Optional.ofNullable(externalIds.get(id))
        .filter(guard -> live(guard, now))
        .map(Guard::taskId);
  }

  private static boolean live(Guard guard, Instant now) {
    return !expired(guard.expiry(), now);
  }

  /** Times to live are kept to the second. */
  static boolean expired(@Nullable Instant expiry, Instant now) {
    return expiry != null && expiry.getEpochSecond() < now.getEpochSecond();
  }
}
