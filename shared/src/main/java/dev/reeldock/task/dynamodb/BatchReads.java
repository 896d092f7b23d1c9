package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.TaskStoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Many items at once, each as a read of its own would see it. */
final class BatchReads {
  private static final int MOST_KEYS = 100;

  /** More than a hundred items of the largest size need: an answer holds 16 MB of them. */
  private static final int TRIES = 8;

  private final DynamoDbClient dynamoDb;
  private final String table;

  BatchReads(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** The items that exist, in the order of their keys. */
  List<Map<String, AttributeValue>> items(List<String> keys) {
    Map<String, Map<String, AttributeValue>> found = new HashMap<>();
    for (int i = 0; i < keys.size(); i += MOST_KEYS) {
      read(keys.subList(i, Math.min(i + MOST_KEYS, keys.size())))
          .forEach(item -> found.put(Attributes.text(item, Attributes.PK), item));
    }
    return keys.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** What the table leaves out of an answer is asked for again. */
  private List<Map<String, AttributeValue>> read(List<String> keys) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, KeysAndAttributes> asked = Map.of(table, consistently(keys));
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      if (attempt > 1) {
        BackOff.after(attempt - 1);
      }
      BatchGetItemResponse answer = ask(asked);
      items.addAll(answer.responses().getOrDefault(table, List.of()));
      asked = answer.unprocessedKeys();
      if (asked.isEmpty()) {
        return items;
      }
    }
    throw new TaskStoreException("A batch was not read whole in " + TRIES + " tries.", null);
  }

  private BatchGetItemResponse ask(Map<String, KeysAndAttributes> keys) {
    return Calls.of(() -> dynamoDb.batchGetItem(get -> get.requestItems(keys)));
  }

  private static KeysAndAttributes consistently(List<String> keys) {
    return KeysAndAttributes.builder()
        .keys(keys.stream().map(key -> Map.of(Attributes.PK, text(key))).toList())
        .consistentRead(true)
        .build();
  }
}
