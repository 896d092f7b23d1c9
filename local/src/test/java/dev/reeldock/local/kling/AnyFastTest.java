package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsObject;
import dev.reeldock.local.kling.Caller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnyFastTest extends GatewaySuite {
  private static final FakeKlingSettings STANDING =
      FakeKlingSettings.fast()
          .withDialect(Dialect.ANYFAST)
          .withPace(new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ZERO));

  AnyFastTest() throws IOException {
    super(Dialect.ANYFAST);
  }

  @Override
  String error(JrsObject body) {
    assertThat(fields(body)).containsExactly("error");
    JrsObject error = (JrsObject) body.get("error");
    assertThat(fields(error)).containsExactly("message", "type", "code");
    return error.get("code").asText() + " " + error.get("message").asText();
  }

  @Override
  Set<String> callbackFields() {
    return Set.of(
        "task_id",
        "task_status",
        "task_status_msg",
        "task_info",
        "task_result",
        "final_unit_deduction",
        "created_at",
        "updated_at");
  }

  @Test
  void create_anyTask_isAnsweredFlat() {
    JrsObject flat = caller.create(Order.ofSamples()).body();

    assertThat(fields(flat))
        .containsExactly("id", "task_id", "object", "model", "status", "progress", "created_at");
    assertThat(flat.get("id").asText()).matches("\\d{18}");
    assertThat(flat.get("task_id")).isEqualTo(flat.get("id"));
    assertThat(flat.get("object").asText()).isEqualTo("video");
    assertThat(flat.get("model").asText()).isEqualTo("kling-v1-6");
    assertThat(flat.get("status").asText()).isEqualTo("SUBMITTED");
    assertThat(flat.get("progress").asText()).isEqualTo("0");
    assertThat(flat.get("created_at").asText()).matches("\\d{10}");
  }

  @Test
  void query_succeeded_hasKlingsAnswerInTheGatewaysOwn() {
    String id = created(Order.ofSamples().externalTaskId("mine"));

    Answer answer = ended(id);

    assertThat(answer.body().get("code").asText()).isEqualTo("success");
    assertThat(answer.message()).isEmpty();
    assertThat(answer.data("task_id")).isEqualTo(id);
    assertThat(answer.data("action")).isEqualTo("/kling/v1/videos/multi-image2video_POST");
    assertThat(answer.data("status")).isEqualTo("SUCCESS");
    assertThat(answer.data("fail_reason")).isEmpty();
    assertThat(answer.data("progress")).isEqualTo("100%");
    for (String time : List.of("submit_time", "start_time", "finish_time")) {
      assertThat(answer.data(time)).matches("\\d{10}");
    }
    Answer inner = inner(answer);
    assertThat(inner.code()).isZero();
    assertThat(inner.body().get("request_id").asText()).hasSize(36);
    assertThat(inner.data("task_status")).isEqualTo("succeed");
    assertThat(inner.data("task_id")).matches("\\d{18}").isNotEqualTo(id);
    assertThat(inner.video().get("duration").asText()).isEqualTo("5.0");
  }

  @Test
  void query_failed_saysWhyTwice() {
    kling.faults().failNextTask();

    Answer answer = ended(created(Order.ofSamples()));

    assertThat(answer.data("status")).isEqualTo("FAILURE");
    assertThat(answer.data("fail_reason")).isEqualTo(Faults.RISK_CONTROL);
    assertThat(inner(answer).data("task_status")).isEqualTo("failed");
    assertThat(inner(answer).data("task_status_msg")).isEqualTo(Faults.RISK_CONTROL);
  }

  @Test
  void query_submitted_hasNoTimeOfItsEnd() {
    Answer answer;
    try (FakeKling standing = FakeKling.start(STANDING);
        Caller itsCaller = new Caller(standing)) {
      answer = itsCaller.query(itsCaller.create(Order.ofSamples()).body().get("id").asText());
    }

    assertThat(answer.data("status")).isEqualTo("SUBMITTED");
    assertThat(answer.data("progress")).isEqualTo("0%");
    assertThat(answer.data("start_time")).isEqualTo("0");
    assertThat(answer.data("finish_time")).isEqualTo("0");
    assertThat(inner(answer).data("task_status")).isEqualTo("submitted");
  }

  @Test
  void query_otherIdThanTheGatewaysOwn_is404() {
    String id = created(Order.ofSamples().externalTaskId("mine"));
    ProviderTask task = kling.tasks().getFirst();
    assertThat(task.id()).isEqualTo(id);
    assertThat(task.order().externalTaskId()).isEqualTo("mine");

    for (String other : List.of("mine", task.klingId(), "nobody")) {
      Answer answer = caller.query(other);

      assertThat(answer.httpStatus()).isEqualTo(404);
      assertThat(error(answer.body())).isEqualTo("task_not_exist task_not_exist");
    }
  }

  @Test
  void list_tasks_isNotServed() {
    Answer answer = caller.get("/kling/v1/videos/text2video");

    assertThat(answer.httpStatus()).isEqualTo(404);
    assertThat(error(answer.body())).isEqualTo("1202 method is invalid");
  }

  @Test
  void create_wrongKey_isRefusedInTheGatewaysOwnWord() {
    try (Caller stranger = new Caller(kling, Map.of())) {
      Answer answer = stranger.create(Order.textToVideo());

      assertThat(answer.httpStatus()).isEqualTo(401);
      assertThat(error(answer.body())).isEqualTo("invalid_api_key Authorization is empty");
    }
  }

  private String created(Order order) {
    return caller.create(order).body().get("task_id").asText();
  }

  private Answer ended(String id) {
    Answer answer = caller.query(id);
    while (!answer.data("progress").equals("100%")) {
      Caller.pause();
      answer = caller.query(id);
    }
    return answer;
  }

  /** What Kling itself answered, which is in the data of the gateway's own answer. */
  private static Answer inner(Answer answer) {
    return new Answer(answer.httpStatus(), (JrsObject) answer.data().get("data"));
  }
}
