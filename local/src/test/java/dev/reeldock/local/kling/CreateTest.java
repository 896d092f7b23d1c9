package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.kling.Caller.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CreateTest {
  private static final Pace STANDING =
      new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ofMillis(10));

  private final FakeKling kling =
      FakeKling.start(FakeKlingSettings.fast().withPace(STANDING).withSlotsPerModel(2));
  private final Caller caller = new Caller(kling);

  @AfterEach
  void stop() {
    caller.close();
    kling.close();
  }

  @Test
  void create_leastOrder_answersKlingsEnvelope() {
    Answer answer = caller.create(Order.ofSamples());

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.code()).isZero();
    assertThat(answer.message()).isEqualTo("SUCCEED");
    assertThat(answer.body().get("request_id").asText()).hasSize(36);
    assertThat(answer.data("task_status")).isEqualTo("submitted");
    assertThat(answer.data().get("task_info").size()).isZero();
    assertThat(answer.data("created_at")).hasSize(13).isEqualTo(answer.data("updated_at"));
    assertThat(answer.data("task_id")).matches("\\d{18}");
    assertThat(Long.parseLong(answer.data("task_id"))).isGreaterThan(1L << 53);
  }

  @Test
  void create_leastOrder_hasKlingsDefaults() {
    Answer answer = caller.create(Order.ofSamples());

    ProviderTask task = kling.tasks().getFirst();
    assertThat(task.id()).isEqualTo(answer.data("task_id"));
    assertThat(task.order())
        .extracting(TaskOrder::model, TaskOrder::work, TaskOrder::watermark)
        .containsExactly("kling-v1-6", new Work.Video("std", 5, "16:9", Work.Sound.SILENT), false);
  }

  @Test
  void query_unfinished_hasAnEmptyResult() {
    Answer answer = caller.query(caller.create(Order.ofSamples()).data("task_id"));

    assertThat(answer.data().get("task_result").size()).isZero();
    assertThat(answer.data("task_status_msg")).isEmpty();
    assertThat(answer.data().get("final_unit_deduction")).isNull();
  }

  @Test
  void create_usedExternalId_isRefusedAndNotBought() {
    Answer first = caller.create(Order.ofSamples().externalTaskId("mine"));
    Answer second = caller.create(Order.ofSamples().externalTaskId("mine"));

    assertThat(first.code()).isZero();
    assertRefused(second, 400, 1201, "External_task_id mine already exists");
    assertThat(kling.tasks()).hasSize(1);
  }

  @Test
  void create_overTheSlots_is1303() {
    List.of("a", "b").forEach(id -> caller.create(Order.ofSamples().externalTaskId(id)));

    assertRefused(
        caller.create(Order.ofSamples()), 429, 1303, "parallel task over resource pack limit");
    assertThat(kling.tasks()).hasSize(2);
  }

  @Test
  void start_portInUse_saysSo() {
    int port = kling.baseUrl().getPort();

    assertThatThrownBy(() -> FakeKling.start(FakeKlingSettings.fast().withPort(port)))
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("in use");
  }

  @Test
  void requests_ofEachRoute_areCounted() {
    caller.create(Order.ofSamples().externalTaskId("mine"));
    caller.query("mine");
    caller.query("yours");

    assertThat(kling.count(Route.CREATE)).isEqualTo(1);
    assertThat(kling.count(Route.QUERY)).isEqualTo(2);
    assertThat(kling.requests().getLast())
        .returns(Route.QUERY, ReceivedRequest::route)
        .returns("GET", ReceivedRequest::method)
        .returns("/v1/videos/multi-image2video/yours", ReceivedRequest::path)
        .returns("", ReceivedRequest::body);
  }

  @Test
  void requests_create_keepItsBody() {
    Order order = Order.textToVideo().with("unknown", "kept");

    caller.create(order);

    assertThat(kling.requests().getFirst().body()).isEqualTo(order.json());
  }
}
