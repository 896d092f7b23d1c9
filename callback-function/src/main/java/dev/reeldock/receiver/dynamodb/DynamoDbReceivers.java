package dev.reeldock.receiver.dynamodb;

import dev.reeldock.receiver.Receivers;
import dev.reeldock.task.TaskStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Receivers as items of the table of tasks: {@code RECEIVER#<receiver>}, which end by themselves.
 */
public final class DynamoDbReceivers implements Receivers {
  private static final String KEY_PREFIX = "RECEIVER#";
  private static final Duration KEPT = Duration.ofDays(7);

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbReceivers(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Instant slowUntil(String receiver) {
    Map<String, AttributeValue> item =
        answered(() -> dynamoDb.getItem(get -> get.tableName(table).key(key(receiver)))).item();
    return Optional.ofNullable(item.get("slowUntil"))
        .map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())))
        .orElse(Instant.EPOCH);
  }

  @Override
  public void expectSlow(String receiver, Instant until) {
    Map<String, AttributeValue> times =
        Map.of(
            ":until", AttributeValue.fromN(Long.toString(until.toEpochMilli())),
            ":ttl", AttributeValue.fromN(Long.toString(until.plus(KEPT).getEpochSecond())));
    var _ =
        answered(() ->
            dynamoDb.updateItem(update ->
                update
                    .tableName(table)
                    .key(key(receiver))
                    .updateExpression("SET slowUntil = :until, #ttl = :ttl")
                    .expressionAttributeNames(Map.of("#ttl", "ttl"))
                    .expressionAttributeValues(times)));
  }

  private static Map<String, AttributeValue> key(String receiver) {
    return Map.of("pk", AttributeValue.fromS(KEY_PREFIX + receiver));
  }

  private static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new TaskStoreException("The table of tasks did not answer about a receiver.", e);
    }
  }
}
