package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.task.Page;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.TaskStoreException;
import dev.reeldock.task.TaskStories;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.dynamodb.DynamoDbTaskStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table that answers with less than it was asked for: because of an answer's size, or its load.
 */
final class ListInPartsTest {
  private final VirtualClock clock = new VirtualClock();
  private final String table = TaskTables.create();
  private final TaskStories stories =
      new TaskStories(new DynamoDbTaskStore(TaskTables.dynamoDb(), table, clock), clock);
  private final List<Task> newestFirst = new ArrayList<>();

  @BeforeEach
  void makeTwelve() {
    for (int i = 0; i < 12; i++) {
      newestFirst.addFirst(stories.queued());
      clock.advance(Duration.ofMillis(1));
    }
  }

  @Test
  void newest_queriesEndEarly_goOnToTheWholePage() {
    PartialAnswers answers = new PartialAnswers(3, 100);

    assertThat(page(answers, 2, 5)).isEqualTo(newestFirst.subList(5, 10));
    assertThat(answers.queries()).isEqualTo(4);
    assertThat(page(answers, 3, 5)).isEqualTo(newestFirst.subList(10, 12));
    assertThat(page(answers, 4, 5)).isEmpty();
  }

  @Test
  void newest_itemsLeftOut_areAskedForAgainAndStandInOrder() {
    PartialAnswers answers = new PartialAnswers(100, 2);

    assertThat(page(answers, 1, 7)).isEqualTo(newestFirst.subList(0, 7));
    assertThat(answers.batches()).isEqualTo(4);
  }

  @Test
  void newest_itemsLeftOutAgainAndAgain_throws() {
    assertThatThrownBy(() -> page(new PartialAnswers(100, 0), 1, 2))
        .isInstanceOf(TaskStoreException.class)
        .hasMessageContaining("8 tries");
  }

  @Test
  void newest_noTable_throws() {
    TaskStore nowhere = new DynamoDbTaskStore(TaskTables.dynamoDb(), "no-such-table", clock);

    assertThatThrownBy(
            () -> nowhere.newest("studio", SampleTasks.MULTI_IMAGE2VIDEO, new Page(1, 30)))
        .isInstanceOf(TaskStoreException.class)
        .hasMessageContaining("ResourceNotFoundException");
  }

  private List<Task> page(PartialAnswers answers, int number, int size) {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClient(AwsCrtHttpClient.create())
            .overrideConfiguration(override -> override.addExecutionInterceptor(answers))
            .build();
    try (client) {
      return new DynamoDbTaskStore(client, table, clock)
          .newest(SampleTasks.CALLER, SampleTasks.MULTI_IMAGE2VIDEO, new Page(number, size));
    }
  }
}
