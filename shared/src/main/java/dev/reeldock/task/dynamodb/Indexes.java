package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.DueTask;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table's two sparse indexes. They lag behind the items; whoever acts on them acts under a
 * condition.
 */
final class Indexes {
  private final DynamoDbClient dynamoDb;
  private final String table;

  Indexes(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The pool's queue, oldest first. */
  List<TaskId> oldestWaiting(Pool pool, int limit) {
    return Calls.of(() ->
            dynamoDb.query(query ->
                query
                    .tableName(table)
                    .indexName("Queue")
                    .keyConditionExpression("#queue = :pool")
                    .expressionAttributeNames(Map.of("#queue", Attributes.QUEUE))
                    .expressionAttributeValues(Map.of(":pool", text(pool.name())))
                    .limit(limit)))
        .items()
        .stream()
        .map(TaskItem::id)
        .toList();
  }

  /** What is due, longest due first. */
  List<DueTask> due(Instant now, int limit) {
    return Calls.of(() ->
            dynamoDb.query(query ->
                query
                    .tableName(table)
                    .indexName("Due")
                    .keyConditionExpression("#due = :due AND #dueAt <= :now")
                    .expressionAttributeNames(
                        Map.of("#due", Attributes.DUE, "#dueAt", Attributes.DUE_AT))
                    .expressionAttributeValues(
                        Map.of(":due", Attributes.DUE_PARTITION, ":now", Attributes.time(now)))
                    .limit(limit)))
        .items()
        .stream()
        .map(item -> new DueTask(TaskItem.id(item), Attributes.time(item, Attributes.DUE_AT)))
        .toList();
  }
}
