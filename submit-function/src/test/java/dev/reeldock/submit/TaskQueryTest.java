package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.task.Page;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.Task;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A caller's question, and the link in its answer followed. */
final class TaskQueryTest {
  private static final URI BASE = URI.create("https://api.example/kling");
  private static final String KIND = "videos/multi-image2video";

  private final SubmitFixture fixture = new SubmitFixture();
  private final TaskStates states = new TaskStates(fixture);
  private final ArtifactLinks links = new ArtifactLinks(new KeyRing(fixture.secrets, "links"));
  private final ArtifactRedirect redirect =
      new ArtifactRedirect(links, new InMemoryMediaStore("results"), fixture.clock);

  TaskQueryTest() {
    fixture.secrets.put("links", "a key that signs links");
  }

  @Test
  void find_ownId_isTheTask() {
    Task task = states.submitted();

    assertThat(find(SubmitFixture.CALLER, KIND, task.id().value())).hasValue(task.id().value());
  }

  @Test
  void find_externalId_isTheTask() {
    fixture.submit.run(SubmitFixture.call(SubmitFixture.BODY));

    assertThat(find(SubmitFixture.CALLER, KIND, "order-1")).hasValue(fixture.only().id().value());
  }

  @Test
  void find_anotherCallersTask_isEmpty() {
    fixture.submit.run(SubmitFixture.call(SubmitFixture.BODY));

    assertThat(find("agency", KIND, fixture.only().id().value())).isEmpty();
    assertThat(find("agency", KIND, "order-1")).isEmpty();
  }

  /** Nor does it tell that there is such a task. */
  @Test
  void find_externalIdThatIsAnotherCallersTaskId_isTheOwnTask() {
    Task anothers = states.submitted();
    String id = anothers.id().value();
    String body = SubmitFixture.BODY.replace("order-1", id);
    fixture.submit.run(SubmitFixture.call("agency", body, null));

    assertThat(find("agency", KIND, id)).isPresent().isNotEqualTo(Optional.of(id));
    assertThat(find(SubmitFixture.CALLER, KIND, id)).hasValue(id);
  }

  @Test
  void find_externalIdThatIsTheTaskIdOfAnotherKind_isTheTaskOfThisKind() {
    Task ofAnotherKind = states.submitted("videos", "image2video");
    String id = ofAnotherKind.id().value();
    fixture.submit.run(SubmitFixture.call(SubmitFixture.BODY.replace("order-1", id)));

    assertThat(find(SubmitFixture.CALLER, KIND, id)).isPresent().isNotEqualTo(Optional.of(id));
  }

  /** A second call with the first one's key was told the id before the first one was refused. */
  @Test
  void find_toldToAReplayBeforeTheRefusal_isTheTask() {
    SubmitCall call = SubmitFixture.call(SubmitFixture.BODY, "key-1");
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    List<SubmitOutcome> replay = new ArrayList<>();
    fixture.provider.duringNextSubmit(() -> replay.add(fixture.submit.run(call)));

    assertThat(fixture.submit.run(call)).isInstanceOf(SubmitOutcome.Failed.class);

    String id = ((SubmitOutcome.Taken) replay.getFirst()).task().id().value();
    assertThat(find(SubmitFixture.CALLER, KIND, id)).hasValue(id);
  }

  @Test
  void find_anotherKind_isEmpty() {
    Task task = states.submitted();

    assertThat(find(SubmitFixture.CALLER, "images/multi-image2video", task.id().value())).isEmpty();
    assertThat(find(SubmitFixture.CALLER, "videos/image2video", task.id().value())).isEmpty();
  }

  @Test
  void find_unknownId_isEmpty() {
    assertThat(find(SubmitFixture.CALLER, KIND, "0".repeat(32))).isEmpty();
    assertThat(find(SubmitFixture.CALLER, KIND, "")).isEmpty();
  }

  @Test
  void list_several_areNewestFirstAndAsFindHasThem() {
    Task stored = states.stored();
    Task queued = fixture.queued();
    Task newest = fixture.queued();

    assertThat(list(SubmitFixture.CALLER, new Page(1, 2)))
        .containsExactly(found(newest), found(queued));
    assertThat(list(SubmitFixture.CALLER, new Page(2, 2))).containsExactly(found(stored));
    assertThat(list(SubmitFixture.CALLER, new Page(3, 2))).isEmpty();
  }

  @Test
  void list_anotherCallersTasks_isEmpty() {
    fixture.submit.run(SubmitFixture.call(SubmitFixture.BODY));

    assertThat(list("agency", new Page(1, 30))).isEmpty();
    assertThat(list(SubmitFixture.CALLER, new Page(1, 30))).hasSize(1);
  }

  @Test
  void find_storedTask_linksToTheArtifactUnderTheCallersAddress() {
    Task task = states.stored();
    String link = link(task, Duration.ZERO);

    assertThat(link).startsWith(BASE + "/artifacts/" + task.id() + "/1.mp4/");
    fixture.clock.advance(Duration.ofDays(3_000));
    assertThat(follow(task, "1.mp4", link))
        .hasValueSatisfying(url ->
            assertThat(url.toString())
                .startsWith("https://lent.example/results/tasks/" + task.id() + "/1.mp4"));
  }

  @Test
  void find_linksThatExpire_workUntilThen() {
    Task task = states.stored();
    String link = link(task, Duration.ofDays(7));

    fixture.clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(follow(task, "1.mp4", link)).isPresent();
    fixture.clock.advance(Duration.ofSeconds(1));
    assertThat(follow(task, "1.mp4", link)).isEmpty();
  }

  @Test
  void follow_tokenOfAnotherFileOrTaskOrPurpose_isEmpty() {
    Task task = states.stored();
    Task other = states.stored();
    String link = link(task, Duration.ZERO);
    String callback = fixture.callbackTokens.issue(task.id().value(), null);

    assertThat(follow(task, "2.mp4", link)).isEmpty();
    assertThat(follow(task, "../" + other.id() + "/1.mp4", link)).isEmpty();
    assertThat(follow(other, "1.mp4", link)).isEmpty();
    assertThat(redirect.follow(task.id().value(), "1.mp4", callback)).isEmpty();
    assertThat(redirect.follow("no-task", "1.mp4", token(link))).isEmpty();
    assertThat(redirect.follow(task.id().value(), "1.mp4", "")).isEmpty();
  }

  @Test
  void follow_keyRotatedTwice_revokesTheLink() {
    Task task = states.stored();
    String link = link(task, Duration.ZERO);
    fixture.secrets.put("links", "the next key");
    assertThat(follow(task, "1.mp4", link)).isPresent();
    fixture.secrets.put("links", "the key after that");
    assertThat(follow(task, "1.mp4", link)).isEmpty();
  }

  private List<Map<String, @Nullable Object>> list(String caller, Page page) {
    return query(Duration.ZERO).list(caller, SampleTasks.MULTI_IMAGE2VIDEO, page, BASE);
  }

  private Map<String, @Nullable Object> found(Task task) {
    return query(Duration.ZERO)
        .find(SubmitFixture.CALLER, KIND, task.id().value(), BASE)
        .orElseThrow();
  }

  private Optional<URI> follow(Task task, String file, String link) {
    return redirect.follow(task.id().value(), file, token(link));
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private String link(Task task, Duration life) {
    JsonObject data =
        new JsonObject(
            query(life).find(SubmitFixture.CALLER, KIND, task.id().value(), BASE).orElseThrow());
    JsonObject video = data.object("task_result").orElseThrow().objects("videos").getFirst();
    return video.text("url").orElseThrow();
  }

  private Optional<String> find(String caller, String kind, String id) {
    return query(Duration.ZERO)
        .find(caller, kind, id, BASE)
        .flatMap(data -> new JsonObject(data).text("task_id"));
  }

  private TaskQuery query(Duration life) {
    return new TaskQuery(fixture.tasks, links, life, fixture.clock);
  }
}
