package dev.reeldock.task;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of tasks in memory, with everything that {@link TaskStore} promises; its lists never
 * lag. {@link #calls} tells what was asked of it, and writes can be made to fail.
 */
public final class InMemoryTaskStore implements TaskStore {
  private record Row(Task task, @Nullable Instant expiry) {}

  private static final Comparator<Task> OLDEST_FIRST =
      Comparator.comparing(Task::createdAt).thenComparing(task -> task.id().value());
  private static final Comparator<WaitingTask> BY_AGE =
      Comparator.comparing(WaitingTask::createdAt).thenComparing(place -> place.id().value());

  private final InstantSource clock;
  private final Map<TaskId, Row> rows = new HashMap<>();
  private final InMemoryGuards guards = new InMemoryGuards();
  private final List<String> calls = new ArrayList<>();
  private int failingWrites;
  private int unansweredWrites;

  public InMemoryTaskStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Created create(Task task, @Nullable String idempotencyKey) {
    calls.add("create");
    failIfTold();
    Created created =
        guards
            .inTheWay(task, idempotencyKey)
            .or(() -> present(task.id(), task.createdAt()).map(Created.TaskExists::new))
            .orElseGet(() -> add(task, idempotencyKey));
    withholdAnswerIfTold();
    return created;
  }

  private Created add(Task task, @Nullable String idempotencyKey) {
    guards.add(task, idempotencyKey);
    boolean ended = task.state().ended();
    Instant expiry = ended ? task.createdAt().plus(Delays.KEPT_AFTER_END) : null;
    rows.put(task.id(), new Row(KeptTask.of(task), expiry));
    return new Created.New(task);
  }

  @Override
  public synchronized Optional<Task> find(TaskId id) {
    calls.add("find");
    return present(id, clock.instant());
  }

  private Optional<Task> present(TaskId id, Instant now) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> !InMemoryGuards.expired(row.expiry(), now))
        .map(Row::task);
  }

  @Override
  public synchronized Optional<TaskId> findByExternalId(String caller, String externalTaskId) {
    calls.add("find by external id");
    return guards.find(new ExternalIdGuard(caller, externalTaskId), clock.instant());
  }

  @Override
  public synchronized Optional<Created.KeyUsed> findByKey(String caller, String idempotencyKey) {
    calls.add("find by key");
    return guards.findKey(caller, idempotencyKey, clock.instant());
  }

  @Override
  public synchronized Written write(TaskId id, Write write) {
    calls.add("write " + write.name());
    failIfTold();
    Written written =
        Optional.ofNullable(rows.get(id))
            .map(row -> write(row, write))
            .orElseGet(Written.Unknown::new);
    withholdAnswerIfTold();
    return written;
  }

  private Written write(Row row, Write write) {
    if (!TaskConditions.hold(write.requires(), row.task())) {
      return new Written.Lost(row.task());
    }
    TaskDraft draft = new TaskDraft(row.task(), row.expiry());
    write.effects().forEach(draft::apply);
    if (write.guardChange() != null) {
      guards.change(row.task().id(), write.guardChange());
    }
    Task after = draft.task(write.now());
    rows.put(after.id(), new Row(after, draft.expiry()));
    return new Written.Won(after);
  }

  @Override
  public synchronized List<Task> newest(String caller, Kind kind, Page page) {
    calls.add("newest");
    return rows.values().stream()
        .map(Row::task)
        .filter(task -> task.request().caller().equals(caller))
        .filter(task -> task.request().kind().equals(kind))
        .filter(task -> task.refusedInCall().isEmpty())
        .sorted(OLDEST_FIRST.reversed())
        .skip(page.before())
        .limit(page.size())
        .flatMap(task -> present(task.id(), clock.instant()).stream())
        .toList();
  }

  @Override
  public synchronized List<WaitingTask> oldestWaiting(
      Pool pool, @Nullable WaitingTask after, int limit) {
    calls.add("oldest waiting");
    return rows.values().stream()
        .map(Row::task)
        .filter(task -> task.waiting() && task.pool().equals(pool))
        .map(task -> new WaitingTask(task.id(), task.createdAt()))
        .filter(place -> after == null || BY_AGE.compare(place, after) > 0)
        .sorted(BY_AGE)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<DueTask> due(Instant now, int limit) {
    calls.add("due");
    return rows.values().stream()
        .filter(row -> row.task().dueAt() != null)
        .flatMap(row -> dueTask(row.task()).stream())
        .filter(due -> !due.dueAt().isAfter(now))
        .sorted(Comparator.comparing(DueTask::dueAt).thenComparing(due -> due.id().value()))
        .limit(limit)
        .toList();
  }

  private static Optional<DueTask> dueTask(Task task) {
    return Optional.ofNullable(task.dueAt()).map(dueAt -> new DueTask(task.id(), dueAt));
  }

  /** The next so many writes do not happen, and throw. */
  public synchronized void failNextWrites(int count) {
    failingWrites = count;
  }

  /** The next so many writes happen, and throw: nobody learns of them. */
  public synchronized void withholdNextAnswers(int count) {
    unansweredWrites = count;
  }

  /** What was asked so far, in order: {@code create}, {@code find}, {@code write <row>}, ... */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  public synchronized void forgetCalls() {
    calls.clear();
  }

  /** Every task, in no order. */
  public synchronized List<Task> tasks() {
    return rows.values().stream().map(Row::task).toList();
  }

  private void failIfTold() {
    if (failingWrites > 0) {
      failingWrites--;
      throw new TaskStoreException("Told to fail.", null);
    }
  }

  private void withholdAnswerIfTold() {
    if (unansweredWrites > 0) {
      unansweredWrites--;
      throw new TaskStoreException("Told to give no answer.", null);
    }
  }
}
