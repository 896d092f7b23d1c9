package dev.reeldock.local.simulation;

import dev.reeldock.json.Json;
import dev.reeldock.provider.Submission;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The provider's own books and its callers': the truth that our records are held against. */
final class Books {
  /**
   * A refusal.
   *
   * @param account whether it was the account's, and so nothing against the task
   * @param inCall whether the caller was waiting for it
   */
  record Said(Refusal refusal, boolean account, boolean inCall) {}

  private final List<Submission> heard = new ArrayList<>();
  private final List<Sale> sales = new ArrayList<>();
  private final Map<String, Set<TaskId>> requests = new LinkedHashMap<>();
  private final Map<String, URI> wishes = new HashMap<>();
  private final Map<TaskId, Set<Said>> refusals = new HashMap<>();
  private final Set<TaskId> open = new HashSet<>();
  private final Map<TaskId, Integer> queries = new HashMap<>();

  void hears(Submission submission) {
    heard.add(submission);
  }

  void sells(Sale sale) {
    sales.add(sale);
    knows(sale.prompt(), sale.taskId());
  }

  /** The request with that prompt is that task: so it was sold, or its caller was answered. */
  void knows(String prompt, TaskId id) {
    requests.computeIfAbsent(prompt, _ -> new HashSet<>()).add(id);
  }

  /** Whoever asks for that wants to be told there. */
  void wants(String prompt, URI callbackUrl) {
    wishes.put(prompt, callbackUrl);
  }

  /** Where the caller of that task wants to be told of it. */
  Optional<URI> wish(Task task) {
    return Json.object(task.request().body()).flatMap(body -> body.text("prompt")).map(wishes::get);
  }

  void refuses(TaskId id, Said said) {
    refusals.computeIfAbsent(id, _ -> new HashSet<>()).add(said);
  }

  /** Its answer to an attempt has not come into our table, and perhaps never will. */
  void leavesOpen(TaskId id) {
    open.add(id);
  }

  void isAskedAbout(TaskId id) {
    queries.merge(id, 1, Integer::sum);
  }

  /** The tasks that each request is known as. */
  Collection<Set<TaskId>> requests() {
    return requests.values();
  }

  /** Every attempt that it has heard of. */
  List<Submission> heard() {
    return heard;
  }

  List<Sale> sales() {
    return sales;
  }

  List<Sale> running() {
    return sales.stream().filter(Sale::running).toList();
  }

  List<Sale> salesOf(TaskId id) {
    return sales.stream().filter(sale -> sale.taskId().equals(id)).toList();
  }

  Set<Said> refusalsOf(TaskId id) {
    return refusals.getOrDefault(id, Set.of());
  }

  boolean open(TaskId id) {
    return open.contains(id);
  }

  int queriesAbout(TaskId id) {
    return queries.getOrDefault(id, 0);
  }
}
