package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.document;
import static dev.reeldock.callback.CallbackFixture.key;
import static dev.reeldock.callback.CallbackFixture.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The copying of a finished task's outputs, and the links that die meanwhile. */
final class CopyOutputsTest {
  private static final URI FRESH = URI.create("https://v2.klingai.com/again.mp4?signature=new");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  @Test
  void run_succeeded_storesEveryOutputWithItsLengthAndDigest() {
    fixture.succeed(task, Bytes.ONE, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    TaskState.Stored stored = stored();
    assertThat(stored.cost()).isEqualTo(new Cost("3.5"));
    assertThat(stored.artifacts()).containsExactly(artifact(1, Bytes.ONE), artifact(2, Bytes.TWO));
    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(key(task, 2))).hasValue(Bytes.TWO);
    assertThat(fixture.find(task).dueAt()).isNull();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
    assertThat(fixture.source.unclosed()).isZero();
  }

  private Artifact artifact(int index, byte[] content) {
    return new Artifact(
        index,
        Variant.PLAIN,
        "v-" + index,
        key(task, index),
        "5.1",
        content.length,
        Bytes.sha256(content),
        "video/mp4",
        "v1.klingai.com");
  }

  @Test
  void run_succeeded_costsWhatTheDesignSays() {
    fixture.succeed(task, Bytes.ONE, Bytes.TWO);
    fixture.tasks.forgetCalls();
    fixture.collect(task);

    assertThat(fixture.tasks.calls()).containsExactly("find", "write finished", "write stored");
    assertThat(fixture.kling.queries()).hasSize(1);
    assertThat(fixture.source.opened()).hasSize(2);
    assertThat(fixture.results.keeps()).isEqualTo(2);
    assertThat(fixture.results.finds()).isEqualTo(2);
    assertThat(fixture.results.puts()).isEqualTo(1);
  }

  @Test
  void run_stored_explainsItselfInTheBucket() {
    fixture.succeed(task, Bytes.ONE);
    fixture.collect(task);

    byte[] text = fixture.results.content(document(task)).orElseThrow();
    JsonObject document = Json.object(text).orElseThrow();
    JsonObject output = document.objects("outputs").getFirst();
    assertThat(document.text("task_id")).hasValue(task.id().value());
    assertThat(document.object("request").orElseThrow().text("prompt")).hasValue("A lighthouse");
    assertThat(document.text("provider")).hasValue("kling");
    assertThat(document.text("model_name")).isPresent();
    assertThat(document.text("created_at")).hasValue(task.createdAt().toString());
    assertThat(document.text("submitted_at")).isPresent();
    assertThat(document.text("finished_at")).hasValue(fixture.clock.instant().toString());
    assertThat(document.text("final_unit_deduction")).hasValue("3.5");
    assertThat(output.text("content_type")).hasValue("video/mp4");
    assertThat(output.text("source_host")).hasValue("v1.klingai.com");
    assertThat(output.text("sha256")).hasValue(Bytes.sha256(Bytes.ONE));
    assertThat(output.text("bytes")).hasValue(Integer.toString(Bytes.ONE.length));
    assertThat(new String(text, StandardCharsets.UTF_8)).doesNotContain("signature");
  }

  @Test
  void run_linkDead_asksForAFreshOneAndForNothingElse() {
    fixture.succeed(task, Bytes.ONE);
    fixture.source.kill(url(task.id(), 1), 403);
    fixture.provider.whileNextAnswerTravels(() -> serveAgain("v-1"));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.source.opened()).containsExactly(url(task.id(), 1), FRESH);
    assertThat(fixture.kling.queries()).hasSize(2);
    assertThat(fixture.kling.submissions()).hasSize(1);
    assertThat(stored().artifacts().getFirst().sha256()).isEqualTo(Bytes.sha256(Bytes.ONE));
  }

  @Test
  void run_linkDead_matchesTheFreshOneByIdBeforePlace() {
    fixture.succeed(task, Bytes.ONE, Bytes.TWO);
    fixture.source.kill(url(task.id(), 1), 404);
    fixture.provider.whileNextAnswerTravels(() -> {
      fixture.source.serve(FRESH, Bytes.ONE);
      fixture.kling.succeed(
          task.id(),
          new Result("v-2", url(task.id(), 2), null, "5.1"),
          new Result("v-1", FRESH, null, "5.1"));
    });
    fixture.collect(task);

    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(key(task, 2))).hasValue(Bytes.TWO);
  }

  @Test
  void run_linkDeadAndIdsUnknown_matchesTheFreshOneByPlace() {
    fixture.succeed(task, Bytes.ONE);
    fixture.source.kill(url(task.id(), 1), 410);
    fixture.provider.whileNextAnswerTravels(() -> serveAgain(""));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(stored().artifacts().getFirst().id()).isEqualTo("v-1");
  }

  /** Some gateways give each image the index 0; else one would be kept twice, and another lost. */
  @Test
  void run_linksDeadAndIdsEqual_keepsEachOnce() {
    serveBoth("0", "v1", "0");
    fixture.source.kill(link("v1", 2), 403);
    fixture.provider.whileNextAnswerTravels(() -> serveBoth("0", "v2", "0"));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(key(task, 2))).hasValue(Bytes.TWO);
  }

  @Test
  void run_linksDeadAndIdsNewAtEachQuery_keepsEachOnce() {
    serveBoth("a", "v1", "b");
    fixture.source.kill(link("v1", 2), 403);
    fixture.provider.whileNextAnswerTravels(() -> serveBoth("c", "v2", "d"));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(key(task, 2))).hasValue(Bytes.TWO);
  }

  private void serveBoth(String first, String host, String second) {
    fixture.source.serve(link(host, 1), Bytes.ONE);
    fixture.source.serve(link(host, 2), Bytes.TWO);
    fixture.kling.succeed(
        task.id(),
        new Result(first, link(host, 1), null, "5.1"),
        new Result(second, link(host, 2), null, "5.1"));
  }

  private static URI link(String host, int index) {
    return URI.create("https://" + host + ".klingai.com/" + index + ".mp4?signature=abc");
  }

  @Test
  void run_linkDeadAndTheAnswerIsAboutAnotherTask_isTriedLater() {
    fixture.succeed(task, Bytes.ONE);
    fixture.source.kill(url(task.id(), 1), 403);
    fixture.source.serve(FRESH, Bytes.TWO);
    List<Result> results = List.of(new Result("v-1", FRESH, null, "5.1"));
    Snapshot another = new Snapshot(new ProviderTaskId("1"), TaskStatus.SUCCEED, "", results, null);
    fixture.provider.whileNextAnswerTravels(
        () -> fixture.kling.answerNextQuery(new QueryAnswer.Found(another)));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.COPY_FAILED);
    assertThat(fixture.source.opened()).containsExactly(url(task.id(), 1));
  }

  @Test
  void run_noFreshLink_isTriedLaterAndNeverGeneratedAgain() {
    fixture.succeed(task, Bytes.ONE);
    fixture.source.kill(url(task.id(), 1), 403);

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.COPY_FAILED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Finished.class);

    serveAgain("v-1");
    fixture.clock.set(fixture.clock.instant().plusSeconds(30));
    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.kling.submissions()).hasSize(1);
  }

  private void serveAgain(String id) {
    fixture.source.serve(FRESH, Bytes.ONE);
    fixture.kling.succeed(task.id(), new Result(id, FRESH, null, "5.1"));
  }

  private TaskState.Stored stored() {
    return (TaskState.Stored) fixture.find(task).state();
  }
}
