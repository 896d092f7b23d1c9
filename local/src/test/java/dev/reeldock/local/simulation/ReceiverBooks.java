package dev.reeldock.local.simulation;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.receiver.Notice;
import dev.reeldock.task.TaskId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** What has come to the callers' own receivers: the truth that our telling is held against. */
final class ReceiverBooks {
  private final Workers workers;
  private final InstantSource clock;
  private final Consumer<String> broken;
  private final Map<TaskId, List<Arrival>> arrivals = new HashMap<>();
  private final Map<TaskId, Worker> telling = new HashMap<>();
  private final Map<Worker, TaskId> refused = new HashMap<>();
  private final Set<TaskId> gone = new HashSet<>();

  /**
   * @param broken told of each notice that should never have come
   */
  ReceiverBooks(Workers workers, InstantSource clock, Consumer<String> broken) {
    this.workers = workers;
    this.clock = clock;
    this.broken = broken;
  }

  /** Somebody who is at work now begins to tell of the task, which is returned. */
  TaskId begins(Notice notice) {
    TaskId id = taskId(json(notice));
    Worker other = telling.put(id, me());
    if (other != null && !other.over(clock.instant())) {
      broken.accept(id + " is told by two at once");
    }
    return id;
  }

  /** Whoever told has its answer, or has given up. */
  void ends(TaskId id) {
    telling.remove(id, me());
  }

  void hears(Notice notice, int answer) {
    JsonObject body = json(notice);
    Arrival arrival =
        new Arrival(
            taskId(body),
            body.text("task_status").orElseThrow(),
            notice.url(),
            notice.headers().get("webhook-id"),
            notice.body(),
            answer);
    List<Arrival> before = arrivals.computeIfAbsent(arrival.task(), _ -> new ArrayList<>());
    judge(arrival, before);
    before.add(arrival);
  }

  private void judge(Arrival arrival, List<Arrival> before) {
    String what = arrival.task() + " is told as " + arrival;
    if (gone.contains(arrival.task())) {
      broken.accept(what + " to a receiver that wants nothing more");
    }
    if (!before.isEmpty() && before.getLast().rank() > arrival.rank()) {
      broken.accept(what + " after " + before);
    }
    if (arrival.tellsTheEnd() && before.stream().anyMatch(it -> isAnotherEnd(it, arrival))) {
      broken.accept(what + " after another end " + before);
    }
    if (before.stream().anyMatch(arrival::differs)) {
      broken.accept(what + " in other words, or under another id, than before");
    }
  }

  private static boolean isAnotherEnd(Arrival one, Arrival other) {
    return one.tellsTheEnd() && !one.status().equals(other.status());
  }

  /** The one at work has heard that nothing more is wanted. */
  void isRefused(TaskId id) {
    refused.put(me(), id);
  }

  /** That worker has come to its end, so what it has heard is known. */
  void isKnownOf(Worker worker) {
    TaskId id = refused.remove(worker);
    if (id != null) {
      gone.add(id);
    }
  }

  List<Arrival> of(TaskId id) {
    return arrivals.getOrDefault(id, List.of());
  }

  private Worker me() {
    return Objects.requireNonNull(workers.current());
  }

  private static TaskId taskId(JsonObject body) {
    return new TaskId(body.text("task_id").orElseThrow());
  }

  private static JsonObject json(Notice notice) {
    return Json.object(notice.body()).orElseThrow();
  }
}
