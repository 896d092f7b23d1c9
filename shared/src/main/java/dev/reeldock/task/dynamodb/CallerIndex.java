package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.Kind;
import dev.reeldock.task.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * The index of every caller's tasks. It knows no page numbers, only where an answer ended: what
 * lies before a page is counted. An answer may end before its limit, as it holds at most 1 MB.
 */
final class CallerIndex {
  private final DynamoDbClient dynamoDb;
  private final String table;

  CallerIndex(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** Where the caller's tasks of that kind stand. */
  static AttributeValue partition(String caller, Kind kind) {
    return text(caller + "#" + kind.path());
  }

  /** The keys of the tasks on a page, newest first. */
  List<String> keys(String caller, Kind kind, Page page) {
    AttributeValue partition = partition(caller, kind);
    Map<String, AttributeValue> start = null;
    int left = page.before();
    while (left > 0) {
      QueryResponse passed = query(partition, Select.COUNT, left, start);
      if (!passed.hasLastEvaluatedKey()) {
        return List.of();
      }
      left -= passed.count();
      start = passed.lastEvaluatedKey();
    }
    return keysFrom(start, partition, page.size());
  }

  private List<String> keysFrom(
      @Nullable Map<String, AttributeValue> first, AttributeValue partition, int size) {
    List<String> keys = new ArrayList<>();
    Map<String, AttributeValue> start = first;
    boolean more = true;
    while (more && keys.size() < size) {
      QueryResponse part =
          query(partition, Select.ALL_PROJECTED_ATTRIBUTES, size - keys.size(), start);
      part.items().forEach(item -> keys.add(Attributes.text(item, Attributes.PK)));
      start = part.lastEvaluatedKey();
      more = part.hasLastEvaluatedKey();
    }
    return keys;
  }

  private QueryResponse query(
      AttributeValue partition,
      Select select,
      int limit,
      @Nullable Map<String, AttributeValue> start) {
    return Calls.of(() ->
        dynamoDb.query(query ->
            query
                .tableName(table)
                .indexName("ByCaller")
                .keyConditionExpression("#callerKind = :partition")
                .expressionAttributeNames(Map.of("#callerKind", Attributes.CALLER_KIND))
                .expressionAttributeValues(Map.of(":partition", partition))
                .scanIndexForward(false)
                .select(select)
                .limit(limit)
                .exclusiveStartKey(start)));
  }
}
