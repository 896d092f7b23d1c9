package dev.reeldock.task.dynamodb;

import dev.reeldock.task.Created;
import dev.reeldock.task.ExternalIdGuard;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The transaction that records a new task with its guards, and what its failure means. */
final class Creation {
  private record Step(
      TransactWriteItem item, Function<Map<String, AttributeValue>, Created> lost) {}

  private final List<Step> steps = new ArrayList<>();

  /** The order of the steps is the order in which their failures count. */
  Creation(String table, Task task, String writeId, @Nullable String idempotencyKey) {
    Guards guards = new Guards(table);
    if (idempotencyKey != null) {
      steps.add(new Step(guards.newKey(task, idempotencyKey), Creation::keyUsed));
    }
    ExternalIdGuard.of(task.request())
        .ifPresent(guard ->
            steps.add(new Step(guards.newExternalId(task, guard), Creation::externalIdUsed)));
    steps.add(
        new Step(
            Guards.putNew(table, NewTaskItem.of(task, writeId), task.createdAt()),
            item -> new Created.TaskExists(TaskItem.read(item))));
  }

  List<TransactWriteItem> items() {
    return steps.stream().map(Step::item).toList();
  }

  /** What stood in the way: the first step whose condition did not hold. */
  Created lost(List<CancellationReason> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      if (reasons.get(i).hasItem()) {
        return steps.get(i).lost().apply(reasons.get(i).item());
      }
    }
    throw new IllegalStateException("A cancelled transaction named no failed condition.");
  }

  static Created.KeyUsed keyUsed(Map<String, AttributeValue> guard) {
    return new Created.KeyUsed(taskId(guard), Attributes.text(guard, Attributes.REQUEST_HASH));
  }

  private static Created externalIdUsed(Map<String, AttributeValue> guard) {
    return new Created.ExternalIdUsed(taskId(guard));
  }

  private static TaskId taskId(Map<String, AttributeValue> guard) {
    return new TaskId(Attributes.text(guard, Attributes.TASK_ID));
  }
}
