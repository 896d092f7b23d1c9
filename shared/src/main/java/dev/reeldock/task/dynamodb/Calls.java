package dev.reeldock.task.dynamodb;

import dev.reeldock.task.TaskStoreException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Calls of the table: a lost condition is an answer, anything else that fails is a failure. */
final class Calls {
  private Calls() {}

  static <T> T of(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException | TransactionCanceledException e) {
      throw e;
    } catch (SdkException e) {
      throw new TaskStoreException("The table of tasks did not answer.", e);
    }
  }
}
