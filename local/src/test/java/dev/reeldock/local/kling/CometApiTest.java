package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsObject;
import dev.reeldock.local.kling.Caller.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CometApiTest extends GatewaySuite {
  private static final Map<String, Object> MASK =
      Map.of(
          "mask",
          "https://images.invalid/mask.png",
          "trajectories",
          List.of(Map.of("x", 1, "y", 2), Map.of("x", 3, "y", 4)));

  CometApiTest() throws IOException {
    super(Dialect.COMETAPI);
  }

  @Override
  String error(JrsObject body) {
    return body.get("code").asText() + " " + body.get("message").asText();
  }

  @Override
  Set<String> callbackFields() {
    return Set.of(
        "task_id", "task_status", "task_status_msg", "task_result", "created_at", "updated_at");
  }

  @Test
  void create_anyTask_isAnsweredWithoutRequestIdAndExternalId() {
    Answer answer = caller.create(Order.ofSamples().externalTaskId("mine"));

    assertThat(fields(answer.body())).containsExactly("code", "message", "data");
    assertThat(answer.code()).isZero();
    assertThat(answer.message()).isEqualTo("SUCCEED");
    assertThat(answer.data("task_id")).matches("\\d{19}");
    assertThat(answer.data("task_status")).isEqualTo("submitted");
    assertThat(fields((JrsObject) answer.data().get("task_info"))).isEmpty();
    assertThat(answer.data("created_at")).hasSize(13).isEqualTo(answer.data("updated_at"));
  }

  @Test
  void query_byEitherId_isKlingsOwn() {
    Answer end = caller.createdToTheEnd(Order.ofSamples().externalTaskId("mine"));

    Answer byExternalId = caller.query("mine");

    assertThat(byExternalId.data()).isEqualTo(end.data());
    assertThat(byExternalId.body().get("request_id").asText()).hasSize(36);
    assertThat(end.data().get("task_info").get("external_task_id").asText()).isEqualTo("mine");
    assertThat(end.data("task_status")).isEqualTo("succeed");
  }

  @Test
  void query_repeatedExternalId_isTheLatest() {
    Order order = Order.ofSamples().externalTaskId("mine");
    String first = caller.create(order).data("task_id");
    String second = caller.create(order).data("task_id");

    assertThat(caller.query("mine").data("task_id")).isEqualTo(second).isNotEqualTo(first);
  }

  @Test
  void query_unknownId_isRefusedAsByKling() {
    assertRefused(caller.query("nobody"), 400, 1201, "Task not found by id/external id: nobody");
  }

  @Test
  void list_tasks_isServed() {
    caller.create(Order.textToVideo());

    assertThat(caller.get("/kling/v1/videos/text2video").body().get("data").size()).isOne();
  }

  @Test
  void create_dynamicMasks_areOneObject() {
    Order brushed = Order.imageToVideo().with("dynamic_masks", MASK);

    assertThat(caller.create(brushed).message()).isEqualTo("SUCCEED");
    assertThat(caller.create(Order.ofSamples().with("dynamic_masks", MASK)).code()).isZero();
    assertRefused(
        caller.create(brushed.with("dynamic_masks", Map.of("mask", ""))),
        400,
        1201,
        "mask must not be blank");
  }

  @Test
  void create_dynamicMasksAsAList_isRefused() {
    for (Order order : List.of(Order.imageToVideo(), Order.ofSamples())) {
      assertRefused(
          caller.create(order.with("dynamic_masks", List.of(MASK))),
          400,
          1200,
          "dynamic_masks must be an object");
    }
    assertThat(kling.tasks()).isEmpty();
  }
}
