package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.DueTask;
import dev.reeldock.task.Pool;
import dev.reeldock.task.WaitingTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

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
  List<WaitingTask> oldestWaiting(Pool pool, @Nullable WaitingTask after, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("Queue")
            .keyConditionExpression("#queue = :pool")
            .expressionAttributeNames(Map.of("#queue", Attributes.QUEUE))
            .expressionAttributeValues(Map.of(":pool", text(pool.name())))
            .limit(limit);
    if (after != null) {
      query.exclusiveStartKey(place(pool, after));
    }
    return Calls.of(() -> dynamoDb.query(query.build())).items().stream()
        .map(item ->
            new WaitingTask(TaskItem.id(item), Attributes.time(item, Attributes.CREATED_AT)))
        .toList();
  }

  /** A place in the index is named by its keys and the table's. */
  private static Map<String, AttributeValue> place(Pool pool, WaitingTask waiting) {
    return Map.of(
        Attributes.QUEUE, text(pool.name()),
        Attributes.CREATED_AT, Attributes.time(waiting.createdAt()),
        Attributes.PK, text(TaskItem.key(waiting.id())));
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
