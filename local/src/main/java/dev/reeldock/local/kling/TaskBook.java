package dev.reeldock.local.kling;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every task of the account, in the order of creation. Thread-safe. */
final class TaskBook {
  private final int slotsPerModel;
  private final InstantSource clock;
  private final Dialect dialect;
  private final Map<String, ProviderTask> tasks = new LinkedHashMap<>();
  private final Map<String, String> idsByExternalId = new HashMap<>();

  TaskBook(int slotsPerModel, InstantSource clock, Dialect dialect) {
    this.slotsPerModel = slotsPerModel;
    this.clock = clock;
    this.dialect = dialect;
  }

  synchronized ProviderTask create(TaskOrder order) {
    checkExternalId(order);
    checkSlots(order);
    ProviderTask task = submitted(order);
    tasks.put(task.id(), task);
    if (order.externalTaskId() != null && dialect.externalIds().findTasks()) {
      idsByExternalId.put(order.externalTaskId(), task.id());
    }
    return task;
  }

  synchronized ProviderTask advance(String id, TaskState next) {
    ProviderTask task = Objects.requireNonNull(tasks.get(id)).in(next, clock.instant());
    tasks.put(id, task);
    return task;
  }

  synchronized Optional<ProviderTask> byId(String id) {
    return Optional.ofNullable(tasks.get(id));
  }

  synchronized Optional<ProviderTask> byExternalId(String externalId) {
    return Optional.ofNullable(idsByExternalId.get(externalId)).flatMap(this::byId);
  }

  synchronized List<ProviderTask> all() {
    return List.copyOf(tasks.values());
  }

  private ProviderTask submitted(TaskOrder order) {
    Instant now = clock.instant();
    String id = dialect.newId();
    return new ProviderTask(id, dialect.klingId(id), order, new TaskState.Submitted(), now, now);
  }

  /** Where a used external id is refused, it is in the whole account, whatever kind and outcome. */
  private void checkExternalId(TaskOrder order) {
    String externalId = order.externalTaskId();
    if (dialect.externalIds() == ExternalIds.UNIQUE && idsByExternalId.containsKey(externalId)) {
      throw Refusal.invalidValue("External_task_id %s already exists".formatted(externalId));
    }
  }

  private void checkSlots(TaskOrder order) {
    long held =
        tasks.values().stream()
            .filter(task -> !task.state().isEnd() && task.order().sharesSlotsWith(order))
            .mapToLong(task -> task.order().work().slots())
            .sum();
    if (held + order.work().slots() > slotsPerModel) {
      throw new Refusal(KlingCode.SLOTS_FULL);
    }
  }
}
