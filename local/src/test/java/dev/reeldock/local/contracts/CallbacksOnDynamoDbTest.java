package dev.reeldock.local.contracts;

import dev.reeldock.callback.CallbackOrdersSuite;
import dev.reeldock.callback.CallbacksAtOnceSuite;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.dynamodb.DynamoDbTaskStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** Promise 4 on the table of tasks that AWS's own DynamoDB Local keeps. */
final class CallbacksOnDynamoDbTest {
  private static TaskStore emptyStore(InstantSource clock) {
    return new DynamoDbTaskStore(TaskTables.dynamoDb(), TaskTables.create(), clock);
  }

  @Nested
  final class InEveryOrder extends CallbackOrdersSuite {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return CallbacksOnDynamoDbTest.emptyStore(clock);
    }

    /** In memory, all are tried. */
    @Override
    protected int oneToldOrderIn() {
      return 11;
    }
  }

  @Nested
  final class AtOnce extends CallbacksAtOnceSuite {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return CallbacksOnDynamoDbTest.emptyStore(clock);
    }
  }
}
