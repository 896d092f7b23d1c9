package dev.reeldock.submit;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Cost;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Output;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Brings a task to where a test wants it, by the writes that would. */
final class TaskStates {
  static final ProviderTaskId ID = new ProviderTaskId("913827032734642000");
  static final Cost COST = new Cost("3.5");

  private final SubmitFixture fixture;

  TaskStates(SubmitFixture fixture) {
    this.fixture = fixture;
  }

  Task submitted() {
    return write(fixture.submitting(), SubmitWrites.accepted("accepted", ID, now()));
  }

  /** Of a kind that the other tasks here do not have. */
  Task submitted(String family, String kind) {
    Request like = fixture.queued().request();
    Request request =
        new Request(
            like.caller(),
            Kind.of(family, kind).orElseThrow(),
            like.profile(),
            like.model(),
            like.body(),
            like.hash(),
            null,
            null);
    Task task = Task.submitting(SampleTasks.id(77), request, now());
    fixture.tasks.create(task, null);
    return write(task, SubmitWrites.accepted("accepted", ID, now()));
  }

  Task processing() {
    Task task = submitted();
    return write(task, WatchWrites.progress(task, now()));
  }

  Task finished() {
    Task task = processing();
    Output output =
        new Output(
            1,
            Variant.PLAIN,
            "v-1",
            URI.create("https://v.klingai.com/1.mp4?s=1"),
            key(task),
            "5.1");
    return write(
        task,
        CopyWrites.finished(
            new TaskState.Finished(ID, List.of(output), COST, now().plusSeconds(330)), now()));
  }

  Task stored() {
    Task task = finished();
    Artifact artifact =
        new Artifact(
            1,
            Variant.PLAIN,
            "v-1",
            key(task),
            "5.1",
            1_234,
            "ab".repeat(32),
            "video/mp4",
            "v.klingai.com");
    return write(
        task, CopyWrites.stored(task, new TaskState.Stored(ID, List.of(artifact), COST), now()));
  }

  Task failed(String message) {
    Task task = processing();
    return write(task, FailWrites.generationFailed(task, message, null, now()));
  }

  Task write(Task task, Write write) {
    return ((Written.Won) fixture.tasks.write(task.id(), write)).task();
  }

  private static String key(Task task) {
    return "tasks/" + task.id() + "/1.mp4";
  }

  private Instant now() {
    return fixture.clock.instant();
  }
}
