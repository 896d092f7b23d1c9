package dev.reeldock.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Result;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ScriptedKlingClientTest {
  private static final Kind KIND = SampleTasks.MULTI_IMAGE2VIDEO;
  private static final TaskId ID = SampleTasks.id(1);

  private final ScriptedKlingClient kling = new ScriptedKlingClient();

  private static Submission submission(TaskId id) {
    return new Submission(
        id, KIND, JsonObject.EMPTY, URI.create("https://callbacks.example/" + id), Instant.MAX);
  }

  private static TaskStatus status(QueryAnswer answer) {
    assertThat(answer).isInstanceOf(QueryAnswer.Found.class);
    return ((QueryAnswer.Found) answer).snapshot().status();
  }

  @Test
  void submit_new_isSoldAndKnownByBothIds() {
    assertThat(kling.submit(submission(ID)))
        .isEqualTo(new SubmitAnswer.Accepted(kling.providerTaskId(ID)));

    assertThat(status(kling.query(KIND, kling.providerTaskId(ID)))).isEqualTo(TaskStatus.SUBMITTED);
    assertThat(status(kling.queryByExternalId(KIND, ID))).isEqualTo(TaskStatus.SUBMITTED);
    assertThat(kling.queries()).containsExactly(kling.providerTaskId(ID).value(), ID.value());
  }

  @Test
  void submit_usedId_isNotSoldTwice() {
    assertThat(kling.submit(submission(ID))).isInstanceOf(SubmitAnswer.Accepted.class);

    assertThat(kling.submit(submission(ID))).isInstanceOf(SubmitAnswer.Ambiguous.class);

    assertThat(kling.sales()).isEqualTo(1);
    assertThat(kling.submissions()).hasSize(2);
  }

  @Test
  void submit_usedIdWhereTheyAreNotRefused_isSoldTwice() {
    ScriptedKlingClient gateway = new ScriptedKlingClient(SampleProfiles.COMETAPI);
    assertThat(gateway.submit(submission(ID))).isInstanceOf(SubmitAnswer.Accepted.class);
    assertThat(gateway.submit(submission(ID))).isInstanceOf(SubmitAnswer.Accepted.class);

    assertThat(gateway.salesOf(ID)).isEqualTo(2);
  }

  @Test
  void submit_noSlotFree_isBusyUntilOneEnds() {
    kling.limitSlots(1);
    assertThat(kling.submit(submission(ID))).isInstanceOf(SubmitAnswer.Accepted.class);
    assertThat(kling.submit(submission(SampleTasks.id(2)))).isInstanceOf(SubmitAnswer.Busy.class);

    kling.fail(ID, "risk control");

    assertThat(kling.submit(submission(SampleTasks.id(2))))
        .isInstanceOf(SubmitAnswer.Accepted.class);
  }

  @Test
  void submit_answerLost_isSoldAllTheSame() {
    kling.loseNextSubmitAnswer("reset");

    assertThat(kling.submit(submission(ID))).isInstanceOf(SubmitAnswer.Ambiguous.class);

    assertThat(kling.salesOf(ID)).isEqualTo(1);
  }

  @Test
  void submit_answerGiven_isNotSold() {
    SubmitAnswer busy = new SubmitAnswer.Busy(new Refusal(1303, "full", 429));
    kling.answerNextSubmit(busy);

    assertThat(kling.submit(submission(ID))).isEqualTo(busy);

    assertThat(kling.sales()).isZero();
    assertThat(kling.queryByExternalId(KIND, ID)).isInstanceOf(QueryAnswer.NotFound.class);
  }

  @Test
  void query_movedOn_tellsTheNewStatus() {
    assertThat(kling.submit(submission(ID))).isInstanceOf(SubmitAnswer.Accepted.class);
    kling.work(ID);
    assertThat(status(kling.queryByExternalId(KIND, ID))).isEqualTo(TaskStatus.PROCESSING);

    kling.succeed(ID, new Result("1", URI.create("https://v1.klingai.com/1.mp4"), null, "5.1"));

    assertThat(status(kling.queryByExternalId(KIND, ID))).isEqualTo(TaskStatus.SUCCEED);
  }

  @Test
  void query_unclearUnknownOrForgotten_isSaid() {
    assertThat(kling.submit(submission(ID))).isInstanceOf(SubmitAnswer.Accepted.class);
    kling.answerNextQuery(new QueryAnswer.Unclear("reset"));

    assertThat(kling.queryByExternalId(KIND, ID)).isEqualTo(new QueryAnswer.Unclear("reset"));
    assertThat(kling.query(KIND, new ProviderTaskId("never")))
        .isInstanceOf(QueryAnswer.NotFound.class);
    kling.forget(ID);
    assertThat(kling.queryByExternalId(KIND, ID)).isInstanceOf(QueryAnswer.NotFound.class);
  }
}
