package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.Delays;
import dev.reeldock.task.ExternalIdGuard;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The items that make an idempotency key and a caller's external id unique. */
final class Guards {
  private final String table;

  Guards(String table) {
    this.table = table;
  }

  static String externalIdKey(ExternalIdGuard guard) {
    return "EXT#" + guard.caller() + "#" + guard.externalTaskId();
  }

  static String idempotencyKey(String caller, String key) {
    return "IDEM#" + caller + "#" + key;
  }

  /** Puts an item where there is none, or where an expired one has not been removed yet. */
  static TransactWriteItem putNew(String table, Map<String, AttributeValue> item, Instant now) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk) OR #ttl < :now")
                .expressionAttributeNames(Map.of("#ttl", Attributes.TTL))
                .expressionAttributeValues(Map.of(":now", Attributes.expiry(now)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  TransactWriteItem newKey(Task task, String idempotencyKey) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(Attributes.PK, text(idempotencyKey(task.request().caller(), idempotencyKey)));
    item.put(Attributes.TASK_ID, text(task.id().value()));
    item.put(Attributes.REQUEST_HASH, text(task.request().hash()));
    item.put(Attributes.TTL, Attributes.expiry(task.createdAt().plus(Delays.KEY_REMEMBERED)));
    return putNew(table, item, task.createdAt());
  }

  TransactWriteItem newExternalId(Task task, ExternalIdGuard guard) {
    return putNew(table, externalIdItem(task.id(), guard), task.createdAt());
  }

  TransactWriteItem change(TaskId id, ExternalIdGuard.Change change) {
    return switch (change) {
      case ExternalIdGuard.Change.Free(var guard) -> free(id, guard);
      case ExternalIdGuard.Change.Expire(var guard, var at) -> expire(id, guard, at);
    };
  }

  private TransactWriteItem free(TaskId id, ExternalIdGuard guard) {
    return TransactWriteItem.builder()
        .delete(delete ->
            delete
                .tableName(table)
                .key(Map.of(Attributes.PK, text(externalIdKey(guard))))
                .conditionExpression("attribute_not_exists(pk) OR taskId = :me")
                .expressionAttributeValues(Map.of(":me", text(id.value()))))
        .build();
  }

  private TransactWriteItem expire(TaskId id, ExternalIdGuard guard, Instant at) {
    Map<String, AttributeValue> item = externalIdItem(id, guard);
    item.put(Attributes.TTL, Attributes.expiry(at));
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk) OR taskId = :me")
                .expressionAttributeValues(Map.of(":me", text(id.value()))))
        .build();
  }

  private static Map<String, AttributeValue> externalIdItem(TaskId id, ExternalIdGuard guard) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(Attributes.PK, text(externalIdKey(guard)));
    item.put(Attributes.TASK_ID, text(id.value()));
    return item;
  }
}
