package dev.reeldock.local.simulation;

import dev.reeldock.provider.Submission;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The provider's own books: the truth that our records are held against. */
final class Books {
  private final List<Submission> heard = new ArrayList<>();
  private final List<Sale> sales = new ArrayList<>();
  private final Map<TaskId, Set<Refusal>> refusals = new HashMap<>();
  private final Set<TaskId> open = new HashSet<>();
  private final Map<TaskId, Integer> queries = new HashMap<>();

  void hears(Submission submission) {
    heard.add(submission);
  }

  void sells(Sale sale) {
    sales.add(sale);
  }

  void refuses(TaskId id, Refusal refusal) {
    refusals.computeIfAbsent(id, _ -> new HashSet<>()).add(refusal);
  }

  /** Its answer to an attempt has not come into our table, and perhaps never will. */
  void leavesOpen(TaskId id) {
    open.add(id);
  }

  void isAskedAbout(TaskId id) {
    queries.merge(id, 1, Integer::sum);
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

  Set<Refusal> refusalsOf(TaskId id) {
    return refusals.getOrDefault(id, Set.of());
  }

  boolean open(TaskId id) {
    return open.contains(id);
  }

  int queriesAbout(TaskId id) {
    return queries.getOrDefault(id, 0);
  }
}
