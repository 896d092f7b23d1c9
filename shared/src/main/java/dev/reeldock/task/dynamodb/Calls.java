package dev.reeldock.task.dynamodb;

import dev.reeldock.task.TaskStoreException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Calls of the table: a lost condition or a conflict is an answer, anything else a failure. */
final class Calls {
  private Calls() {}

  static <T> T of(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException
        | TransactionCanceledException
        | TransactionConflictException e) {
      throw e;
    } catch (SdkException e) {
      throw new TaskStoreException("The table of tasks did not answer: " + why(e), e);
    }
  }

  /** The service's code, or the kind of exception; never its message, which may hold data. */
  private static String why(SdkException e) {
    return e instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }
}
