package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a task costs, to the call. Reading secrets, which are cached, is not counted. */
final class CostTest {
  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.withoutSchedule(FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF));

  private String taskId = "";
  private long createsBefore;

  @BeforeEach
  void submit() {
    createsBefore = reeldock.kling().count(Route.CREATE);
    AwsCalls.forget();
    taskId = reeldock.submitted(Order.ofSamples());
  }

  @Test
  void submit_twoInlineImages_isSixCallsWithTheProviders() {
    assertThat(AwsCalls.of("SubmitFunction"))
        .isEqualTo(
            Map.of(
                "DynamoDb Query", 1L,
                "DynamoDb TransactWriteItems", 1L,
                "S3 PutObject", 2L,
                "DynamoDb UpdateItem", 1L));
    assertThat(reeldock.kling().count(Route.CREATE) - createsBefore).isOne();
  }

  @Test
  void callback_nobodyMustAct_isOneUpdate() {
    report("processing");

    assertThat(AwsCalls.of("CallbackFunction")).isEqualTo(Map.of("DynamoDb UpdateItem", 1L));
  }

  @Test
  void callback_toCollect_isOneUpdateAndOneMessage() {
    report("succeed");

    assertThat(AwsCalls.of("CallbackFunction"))
        .isEqualTo(Map.of("DynamoDb UpdateItem", 1L, "Sqs SendMessage", 1L));
  }

  @Test
  void callback_repeated_isOneUpdate() {
    report("processing");
    AwsCalls.forget();
    report("processing");

    assertThat(AwsCalls.of("CallbackFunction")).isEqualTo(Map.of("DynamoDb UpdateItem", 1L));
  }

  @Test
  void callback_late_isOneUpdate() {
    report("succeed");
    AwsCalls.forget();
    report("processing");

    assertThat(AwsCalls.of("CallbackFunction")).isEqualTo(Map.of("DynamoDb UpdateItem", 1L));
  }

  @Test
  void collect_finishedTask_isSevenCallsAndTwoOfTheProvider() {
    var _ = reeldock.providerEnded(taskId);
    long queriesBefore = reeldock.kling().count(Route.QUERY);
    long downloadsBefore = reeldock.kling().count(Route.DOWNLOAD);
    AwsCalls.forget();
    reeldock.collectQueue().wake(taskId);
    reeldock.logs().await("[taskId=" + taskId + "] collected: STORED");

    assertThat(AwsCalls.of("CollectFunction"))
        .isEqualTo(
            Map.of(
                "DynamoDb GetItem", 1L,
                "DynamoDb UpdateItem", 2L,
                "S3 PutObject", 2L,
                "S3 HeadObject", 1L,
                "Sqs SendMessage", 1L));
    assertThat(reeldock.kling().count(Route.QUERY) - queriesBefore).isOne();
    assertThat(reeldock.kling().count(Route.DOWNLOAD) - downloadsBefore).isOne();
  }

  @Test
  void query_oneTask_isOneRead() {
    AwsCalls.forget();
    assertThat(reeldock.api().query(taskId).httpStatus()).isEqualTo(200);

    assertThat(AwsCalls.of("TaskFunction")).isEqualTo(Map.of("DynamoDb GetItem", 1L));
  }

  @Test
  void list_secondPage_isACountAQueryAndABatch() {
    String second = reeldock.submitted(Order.ofSamples());
    AwsCalls.forget();
    Answer answer = reeldock.api().list("?pageNum=2&pageSize=1");

    assertThat(answer.text("/data/0/task_id")).isEqualTo(taskId).isNotEqualTo(second);
    assertThat(AwsCalls.of("TaskFunction"))
        .isEqualTo(Map.of("DynamoDb Query", 2L, "DynamoDb BatchGetItem", 1L));
  }

  @Test
  void uploads_tenTickets_areNoCall() {
    AwsCalls.forget();
    Answer answer =
        reeldock.api().post("/uploads", "{\"content_types\":[\"image/png\"],\"count\":10}");

    assertThat(answer.json().get("uploads").size()).isEqualTo(10);
    assertThat(AwsCalls.of("TaskFunction")).isEmpty();
  }

  private void report(String status) {
    String providerTaskId = reeldock.purchases(taskId).getFirst().id();
    Answer answer =
        reeldock
            .api()
            .post(reeldock.callbackUrl(taskId), CallbackBody.of(providerTaskId, taskId, status));
    assertThat(answer.httpStatus()).isEqualTo(200);
  }
}
