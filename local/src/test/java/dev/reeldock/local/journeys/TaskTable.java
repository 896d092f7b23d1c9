package dev.reeldock.local.journeys;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The items of the tasks as they lie in DynamoDB, and a hand that can move their times. */
final class TaskTable implements AutoCloseable {
  private static final List<String> TIMES = List.of("dueAt", "postBy", "leaseEnd");

  private static final String FAR_AWAY =
      Long.toString(Instant.parse("2100-01-01T00:00:00Z").toEpochMilli());

  private final DynamoDbClient dynamoDb;
  private final String name;

  TaskTable(DynamoDbClient dynamoDb, String name) {
    this.dynamoDb = dynamoDb;
    this.name = name;
  }

  Map<String, AttributeValue> item(String taskId) {
    return dynamoDb
        .getItem(get -> get.tableName(name).key(key(taskId)).consistentRead(true))
        .item();
  }

  String state(String taskId) {
    return Objects.requireNonNull(item(taskId).get("state"), "state").s();
  }

  List<String> history(String taskId) {
    return Objects.requireNonNull(item(taskId).get("history"), "history").l().stream()
        .map(entry -> Objects.requireNonNull(entry.m().get("event")).s())
        .toList();
  }

  /** How often it was looked at without news. */
  int asks(String taskId) {
    return Integer.parseInt(item(taskId).getOrDefault("asks", AttributeValue.fromN("0")).n());
  }

  int count() {
    return dynamoDb.scan(scan -> scan.tableName(name).consistentRead(true)).count();
  }

  List<String> taskIds() {
    return dynamoDb
        .scanPaginator(scan -> scan.tableName(name).consistentRead(true))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get("pk")).s())
        .filter(key -> key.startsWith("TASK#"))
        .map(key -> key.substring("TASK#".length()))
        .toList();
  }

  /** The next look at the task, if there is to be one, is now. */
  void makeDue(String taskId) {
    set(taskId, "SET dueAt = :zero", Map.of(":zero", AttributeValue.fromN("0")));
  }

  /** As if that much time had gone by for the next try to tell the caller, if one is to be. */
  void elapseRelay(String taskId, Duration time) {
    set(
        taskId,
        "attribute_exists(relays.nextTry)",
        "SET relays.nextTry = relays.nextTry - :time, dueAt = dueAt - :time",
        Map.of(":time", AttributeValue.fromN(Long.toString(time.toMillis()))));
  }

  /** The task is to be told of elsewhere. */
  void setCallbackUrl(String taskId, String url) {
    set(
        taskId,
        "attribute_exists(callbackUrl)",
        "SET callbackUrl = :url",
        Map.of(":url", AttributeValue.fromS(url)));
  }

  /** As if that receiver of a caller's callbacks had let us wait. */
  void rememberSlow(String caller, String host, Instant until) {
    dynamoDb.putItem(put ->
        put.tableName(name)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("RECEIVER#" + caller + "#" + host),
                    "slowUntil", AttributeValue.fromN(Long.toString(until.toEpochMilli())))));
  }

  /** As if that much time had gone by for the task: every time that it waits for comes nearer. */
  void elapse(String taskId, Duration time) {
    Map<String, AttributeValue> item = item(taskId);
    List<String> nearer =
        TIMES.stream().filter(item::containsKey).map(t -> t + " = " + t + " - :time").toList();
    AttributeValue millis = AttributeValue.fromN(Long.toString(time.toMillis()));
    if (!nearer.isEmpty()) {
      set(taskId, "SET " + String.join(", ", nearer), Map.of(":time", millis));
    }
  }

  /**
   * What a worker leaves behind that dies while it copies, once its lease is over; the result is
   * there now, and nobody looks at the task unless told to.
   */
  void leaveBehind(String taskId, URI result) {
    Map<String, AttributeValue> item = new HashMap<>(item(taskId));
    Map<String, AttributeValue> output =
        new HashMap<>(Objects.requireNonNull(item.get("outputs")).l().getFirst().m());
    output.put("source", AttributeValue.fromS(result.toString()));
    item.put("outputs", AttributeValue.fromL(List.of(AttributeValue.fromM(output))));
    item.put("leaseEnd", AttributeValue.fromN("0"));
    item.put("dueAt", AttributeValue.fromN(FAR_AWAY));
    dynamoDb.putItem(put -> put.tableName(name).item(item));
  }

  /** The task as it was, but with all of its times over: what a worker that died leaves behind. */
  void putBack(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> overdue = new HashMap<>(item);
    TIMES.stream()
        .filter(item::containsKey)
        .forEach(time -> overdue.put(time, AttributeValue.fromN("0")));
    dynamoDb.putItem(put -> put.tableName(name).item(overdue));
  }

  @Override
  public void close() {
    dynamoDb.close();
  }

  private void set(String taskId, String update, Map<String, AttributeValue> values) {
    set(taskId, "attribute_exists(dueAt)", update, values);
  }

  /** Unless it has gone on in this very moment: then there is no time to set. */
  private void set(
      String taskId, String condition, String update, Map<String, AttributeValue> values) {
    try {
      dynamoDb.updateItem(request ->
          request
              .tableName(name)
              .key(key(taskId))
              .conditionExpression(condition)
              .updateExpression(update)
              .expressionAttributeValues(values));
    } catch (ConditionalCheckFailedException _) {
      // As said.
    }
  }

  private static Map<String, AttributeValue> key(String taskId) {
    return Map.of("pk", AttributeValue.fromS("TASK#" + taskId));
  }
}
