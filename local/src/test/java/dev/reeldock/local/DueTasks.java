package dev.reeldock.local;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A clock so fast that every task of a table is always due: nobody waits for half a minute. */
final class DueTasks implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DynamoDbClient dynamoDb =
      DynamoDbClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  private final String table;
  private final Thread thread;
  private volatile boolean open = true;

  DueTasks(String table) {
    this.table = table;
    this.thread = Thread.ofVirtual().start(this::makeAllDue);
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    dynamoDb.close();
  }

  private void makeAllDue() {
    try {
      while (open) {
        for (Map<String, AttributeValue> item : dynamoDb.scan(s -> s.tableName(table)).items()) {
          makeDue(Map.of("pk", item.get("pk")));
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void makeDue(Map<String, AttributeValue> key) {
    try {
      dynamoDb.updateItem(update ->
          update
              .tableName(table)
              .key(key)
              .conditionExpression("attribute_exists(dueAt)")
              .updateExpression("SET dueAt = :zero")
              .expressionAttributeValues(Map.of(":zero", AttributeValue.fromN("0"))));
    } catch (ConditionalCheckFailedException _) {
      // It has ended, or is no task.
    }
  }
}
