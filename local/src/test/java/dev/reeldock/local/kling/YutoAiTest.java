package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsObject;
import dev.reeldock.local.kling.Caller.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class YutoAiTest extends GatewaySuite {
  private static final String CAT = "https://images.invalid/cat.png";
  private static final String DOG = "https://images.invalid/dog.png";
  private static final String BEACH = "https://images.invalid/beach.png";
  private static final Order SUBJECTS =
      Order.of("images/multi-image2image").with("subject_image_list", List.of(CAT, DOG));

  YutoAiTest() throws IOException {
    super(Dialect.YUTOAI);
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
  void create_anyTask_isAnsweredWithoutTaskInfo() {
    Answer answer = caller.create(Order.ofSamples());

    assertThat(fields(answer.body())).containsExactly("code", "message", "request_id", "data");
    assertThat(fields(answer.data()))
        .containsExactly("task_id", "task_status", "created_at", "updated_at");
    assertThat(answer.code()).isZero();
    assertThat(answer.data("task_id")).matches("\\d{18}").isEqualTo(kling.tasks().getFirst().id());
  }

  @Test
  void query_task_isAWebPage() throws Exception {
    String id = caller.create(Order.textToVideo().externalTaskId("mine")).data("task_id");

    for (String path : List.of("/" + id, "/mine", "/nobody", "", "?pageNum=1")) {
      HttpResponse<String> answer = caller.getRaw("/kling/v1/videos/text2video" + path);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(answer.body()).startsWith("<html>");
    }
    assertThat(kling.count(Route.QUERY)).isEqualTo(3);
    assertThat(kling.count(Route.LIST)).isEqualTo(2);
  }

  @Test
  void create_externalId_isAnUnknownField() {
    Order order = Order.textToVideo().externalTaskId("mine").callbackUrl(listener.baseUrl() + "/a");

    caller.create(order);

    TaskOrder taken = kling.tasks().getFirst().order();
    assertThat(taken.externalTaskId()).isNull();
    assertThat(taken.callbackUrl()).isEqualTo(listener.baseUrl().resolve("/a"));
    assertThat(kling.requests().getFirst().body()).isEqualTo(order.json());
  }

  @Test
  void create_subjectsAsTexts_areTaken() {
    assertThat(pictures(SUBJECTS)).containsExactly(CAT, DOG);
    assertThat(pictures(SUBJECTS.with("scence_image", BEACH))).containsExactly(CAT, DOG, BEACH);
  }

  @Test
  void create_sceneInKlingsSpelling_isAnUnknownField() {
    assertThat(pictures(SUBJECTS.with("scene_image", BEACH))).containsExactly(CAT, DOG);
    assertThat(pictures(SUBJECTS.with("style_image", BEACH))).containsExactly(CAT, DOG);
  }

  @Test
  void create_subjectsAsObjects_areRefused() {
    assertRefused(
        caller.create(Order.multiImageToImage()), 400, 1200, "subject_image_list must hold texts");
    assertThat(kling.tasks()).isEmpty();
  }

  @Test
  void create_manySubjectsOrNone_areRefusedAsByKling() {
    String count = "subject_image_list must hold 1 to 4 images";

    assertRefused(caller.create(SUBJECTS.without("subject_image_list")), 400, 1201, count);
    assertRefused(
        caller.create(SUBJECTS.with("subject_image_list", List.of(CAT, CAT, CAT, CAT, CAT))),
        400,
        1201,
        count);
  }

  @Test
  void create_multiImageToVideo_isAsKlings() {
    assertThat(pictures(Order.ofSamples().images(CAT, DOG))).containsExactly(CAT, DOG);
    assertRefused(
        caller.create(Order.ofSamples().with("image_list", List.of(CAT))),
        400,
        1201,
        "image_list must hold objects");
  }

  private List<String> pictures(Order order) {
    assertThat(caller.create(order).message()).isEqualTo("SUCCEED");
    return kling.tasks().getLast().order().images();
  }
}
