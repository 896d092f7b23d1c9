package dev.reeldock.local.contracts;

import dev.reeldock.task.ClaimWritesContract;
import dev.reeldock.task.DoubtWritesContract;
import dev.reeldock.task.EndWritesContract;
import dev.reeldock.task.NewestTasksContract;
import dev.reeldock.task.ProgressWritesContract;
import dev.reeldock.task.RefusalWritesContract;
import dev.reeldock.task.RelayWritesContract;
import dev.reeldock.task.SubmitWritesContract;
import dev.reeldock.task.TaskCreationContract;
import dev.reeldock.task.TaskListsContract;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WriteOrdersContract;
import dev.reeldock.task.dynamodb.DynamoDbTaskStore;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

final class DynamoDbTaskStoreTest {
  private static TaskStore emptyStore(InstantSource clock) {
    return new DynamoDbTaskStore(TaskTables.dynamoDb(), TaskTables.create(), clock);
  }

  @Nested
  final class Creation extends TaskCreationContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class SubmitRows extends SubmitWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class DoubtRows extends DoubtWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class ClaimRows extends ClaimWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class ProgressRows extends ProgressWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class RelayRows extends RelayWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class Ends extends EndWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class RefusalRows extends RefusalWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class Lists extends TaskListsContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class Newest extends NewestTasksContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }

  @Nested
  final class Orders extends WriteOrdersContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return DynamoDbTaskStoreTest.emptyStore(clock);
    }
  }
}
