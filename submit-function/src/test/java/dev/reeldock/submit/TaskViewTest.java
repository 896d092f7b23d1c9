package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Cost;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.view.TaskView;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TaskViewTest {
  private static final SubmitFixture FIXTURE = new SubmitFixture();
  private static final TaskStates STATES = new TaskStates(FIXTURE);

  static Stream<Arguments> statuses() {
    return Stream.of(
        Arguments.of(FIXTURE.queued(), "submitted"),
        Arguments.of(FIXTURE.submitting(), "submitted"),
        Arguments.of(STATES.submitted(), "submitted"),
        Arguments.of(STATES.processing(), "processing"),
        Arguments.of(STATES.finished(), "processing"),
        Arguments.of(STATES.stored(), "succeed"),
        Arguments.of(STATES.failed("blurred"), "failed"));
  }

  private static final String BODY_WITH_WATERMARK =
      "{\"prompt\":\"a\",\"watermark_info\":{\"enabled\":true}}";

  @ParameterizedTest
  @MethodSource("statuses")
  void whole_state_isKlingsWordForIt(Task task, String status) {
    JsonObject data = whole(task);

    assertThat(data.text("task_status")).hasValue(status);
    assertThat(data.get("task_id")).isEqualTo(task.id().value());
    assertThat(data.get("created_at")).isEqualTo(task.createdAt().toEpochMilli());
    assertThat(data.get("updated_at")).isEqualTo(task.updatedAt().toEpochMilli());
    assertThat(data.object("task_info").orElseThrow().text("external_task_id"))
        .hasValue(task.request().externalTaskId());
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void flat_state_isItsWordAndWhetherThereIsMoreToCome(Task task, String status) {
    int progress = Set.of("succeed", "failed").contains(status) ? 100 : 0;

    assertThat(TaskView.flat(task))
        .containsEntry("status", status)
        .containsEntry("progress", progress);
  }

  @Test
  void whole_notStored_namesNoResult() {
    assertThat(whole(STATES.finished()).object("task_result").orElseThrow().fields()).isEmpty();
    assertThat(Json.text(TaskView.whole(STATES.finished(), _ -> URI.create("https://no.example"))))
        .doesNotContain("klingai.com");
  }

  @Test
  void whole_stored_hasOurLinkAndWhatLiesBehindIt() {
    JsonObject data = whole(STATES.stored());
    JsonObject video = data.object("task_result").orElseThrow().objects("videos").getFirst();

    assertThat(video.text("id")).hasValue("v-1");
    assertThat(video.text("url")).hasValue("https://ours.example/1.mp4");
    assertThat(video.get("duration")).isEqualTo("5.1");
    assertThat(video.text("sha256")).hasValue("ab".repeat(32));
    assertThat(video.text("bytes")).hasValue("1234");
    assertThat(data.text("final_unit_deduction")).hasValue("3.5");
  }

  @Test
  void whole_costFromABalance_isToldAsKlingTellsIt() {
    Cost cost = new Cost(null, "0.56", "0.70");
    Task task = STATES.processing();
    JsonObject data =
        whole(STATES.write(task, FailWrites.generationFailed(task, "risk", cost, Instant.EPOCH)));

    assertThat(data.fields()).doesNotContainKey("final_unit_deduction");
    assertThat(data.object("final_balance_deduction").orElseThrow().fields())
        .isEqualTo(Map.of("quota", "0.56", "list_price", "0.70"));
  }

  @Test
  void whole_watermarkAskedFor_saysSo() {
    Request asked =
        new Request(
            "c", SampleTasks.MULTI_IMAGE2VIDEO, "kling", "", BODY_WITH_WATERMARK, "0", null, null);
    Task task = Task.queued(TaskId.random(new Random(1)), asked, Instant.EPOCH);

    assertThat(whole(task).object("watermark_info"))
        .hasValueSatisfying(info -> assertThat(info.get("enabled")).isEqualTo(true));
    assertThat(whole(STATES.stored()).get("watermark_info")).isNull();
  }

  @Test
  void whole_failed_hasTheProvidersWords() {
    assertThat(whole(STATES.failed("blurred")).text("task_status_msg")).hasValue("blurred");
  }

  @Test
  void whole_attention_showsInTheMessageAndNotInTheStatus() {
    Attention attention = new Attention(Attention.Reason.DEADLINE, "not ended 24 hours later");
    Task task =
        STATES.write(
            STATES.processing(), WatchWrites.attention(attention, FIXTURE.clock.instant()));

    assertThat(whole(task).text("task_status_msg"))
        .hasValue(
            "needs attention: not ended 24 hours later; look: make explain TASK=" + task.id());
    assertThat(whole(task).text("task_status")).hasValue("processing");
  }

  @Test
  void created_anyTask_hasNeitherResultNorMessage() {
    assertThat(TaskView.created(STATES.submitted()))
        .containsOnlyKeys("task_id", "task_info", "task_status", "created_at", "updated_at");
  }

  private static JsonObject whole(Task task) {
    return new JsonObject(
        TaskView.whole(
            task, artifact -> URI.create("https://ours.example/" + artifact.fileName())));
  }
}
