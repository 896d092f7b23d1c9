package dev.reeldock.provider;

import dev.reeldock.task.Cost;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task of the scripted provider, on its way. */
final class SoldTask {
  private static final Cost PRICE = new Cost("3.5");

  private final Submission submission;
  private boolean remembered = true;
  private Snapshot snapshot;

  SoldTask(ProviderTaskId id, Submission submission) {
    this.submission = submission;
    this.snapshot = snapshot(id, TaskStatus.SUBMITTED, "", List.of(), null);
  }

  ProviderTaskId id() {
    return snapshot.id();
  }

  TaskId externalId() {
    return submission.id();
  }

  Kind kind() {
    return submission.kind();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  boolean remembered() {
    return remembered;
  }

  boolean running() {
    return snapshot.status() == TaskStatus.SUBMITTED || snapshot.status() == TaskStatus.PROCESSING;
  }

  void become(TaskStatus status, String message, List<Result> results) {
    Cost cost = status == TaskStatus.SUCCEED ? PRICE : null;
    snapshot = snapshot(id(), status, message, results, cost);
  }

  private Snapshot snapshot(
      ProviderTaskId id,
      TaskStatus status,
      String message,
      List<Result> results,
      @Nullable Cost cost) {
    String name = submission.id().value();
    return new Snapshot(List.of(id), status, message, results, cost, null, name);
  }

  void forget() {
    remembered = false;
  }
}
