package dev.reeldock.task.dynamodb;

import dev.reeldock.task.TaskStoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Transactions of the table. A conflict with a concurrent one is normal and tried again. */
final class Transactions {
  private static final int TRIES = 6;

  private final DynamoDbClient dynamoDb;

  Transactions(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /** Empty when the transaction happened; the reasons when a condition did not hold. */
  Optional<List<CancellationReason>> run(List<TransactWriteItem> items) {
    TransactionCanceledException last = null;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        Calls.of(() -> dynamoDb.transactWriteItems(write -> write.transactItems(items)));
        return Optional.empty();
      } catch (TransactionCanceledException e) {
        if (has(e, "ConditionalCheckFailed")) {
          return Optional.of(e.cancellationReasons());
        }
        last = e;
        BackOff.after(attempt);
      }
    }
    throw new TaskStoreException("A transaction was cancelled " + TRIES + " times.", last);
  }

  /** A plain write that meets a transaction on the same item is tried again. */
  static <T> T outOfTheWay(Supplier<T> write) {
    TransactionConflictException last = null;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return Calls.of(write);
      } catch (TransactionConflictException e) {
        last = e;
        BackOff.after(attempt);
      }
    }
    throw new TaskStoreException("A write met a transaction " + TRIES + " times.", last);
  }

  private static boolean has(TransactionCanceledException e, String code) {
    return e.cancellationReasons().stream().anyMatch(reason -> code.equals(reason.code()));
  }
}
