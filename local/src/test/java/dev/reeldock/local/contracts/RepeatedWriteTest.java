package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.task.Created;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.StateName;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStoreException;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.Written;
import dev.reeldock.task.dynamodb.DynamoDbTaskStore;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Writes whose answer is lost, so that the SDK sends them twice. */
final class RepeatedWriteTest {
  private final VirtualClock clock = new VirtualClock();
  private final String table = TaskTables.create();
  private final DynamoDbTaskStore store =
      new DynamoDbTaskStore(TaskTables.dynamoDb(), table, clock);
  private final Task queued = create(Task.queued(SampleTasks.id(1), request(), clock.instant()));

  private static Request request() {
    return SampleTasks.request("order-1");
  }

  private Task create(Task task) {
    assertThat(store.create(task, null)).isInstanceOf(Created.New.class);
    return task;
  }

  /** A store whose SDK loses the first answer to each write and repeats the request. */
  private DynamoDbTaskStore losingAnswers(int times) {
    return new DynamoDbTaskStore(
        DynamoDbClient.builder()
            .httpClient(AwsCrtHttpClient.create())
            .overrideConfiguration(
                override -> override.addExecutionInterceptor(new LostAnswers(times)))
            .build(),
        table,
        clock);
  }

  @Test
  void write_repeatedByTheSdkAfterItHadWon_isWon() {
    Written written = losingAnswers(1).write(queued.id(), SubmitWrites.take(clock.instant()));

    assertThat(written).isInstanceOf(Written.Won.class);
    Task task = ((Written.Won) written).task();
    assertThat(task.attempts().count()).isEqualTo(1);
    assertThat(store.find(queued.id())).contains(task);
  }

  @Test
  void write_repeatedByTheSdkAfterItHadLost_isLost() {
    Task taken = take();

    assertThat(losingAnswers(1).write(queued.id(), SubmitWrites.take(clock.instant())))
        .isEqualTo(new Written.Lost(taken));
  }

  private Task take() {
    Written taken = store.write(queued.id(), SubmitWrites.take(clock.instant()));
    assertThat(taken).isInstanceOf(Written.Won.class);
    return ((Written.Won) taken).task();
  }

  @Test
  void writeWithGuard_repeatedByTheSdkAfterItHadWon_isWon() {
    Task taken = take();

    Written written =
        losingAnswers(1)
            .write(taken.id(), FailWrites.refused(taken, SampleTasks.RISK, true, clock.instant()));

    assertThat(written).isInstanceOf(Written.Won.class);
    assertThat(((Written.Won) written).task().state().name()).isEqualTo(StateName.FAILED);
    assertThat(store.findByExternalId(SampleTasks.CALLER, "order-1")).isEmpty();
  }

  @Test
  void create_repeatedByTheSdkAfterItHadHappened_isNew() {
    Task second = Task.queued(SampleTasks.id(2), SampleTasks.request("order-2"), clock.instant());

    assertThat(losingAnswers(1).create(second, "key-2")).isEqualTo(new Created.New(second));
    assertThat(store.find(second.id())).contains(second);
  }

  @Test
  void write_noAnswerAtAll_throwsAndMayBeRepeated() {
    assertThatThrownBy(
            () -> losingAnswers(100).write(queued.id(), SubmitWrites.take(clock.instant())))
        .isInstanceOf(TaskStoreException.class);

    assertThat(store.find(queued.id()).orElseThrow().attempts().count()).isEqualTo(1);
  }

  private static final class LostAnswers implements ExecutionInterceptor {
    private int left;

    LostAnswers(int times) {
      this.left = times;
    }

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      boolean write =
          context.request() instanceof UpdateItemRequest
              || context.request() instanceof TransactWriteItemsRequest;
      if (write && left > 0) {
        left--;
        throw SdkClientException.create("The answer was lost.", new IOException("reset by peer"));
      }
    }
  }
}
