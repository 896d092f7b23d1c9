package dev.reeldock.callback;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;

/** Tasks as the functions that submit would leave them. */
final class Tasks {
  static final Refusal REFUSAL = new Refusal(1301, "Failure to pass the risk control system", 400);

  private final CallbackFixture fixture;
  private long created;

  Tasks(CallbackFixture fixture) {
    this.fixture = fixture;
  }

  private Request request() {
    return new Request(
        "studio",
        SampleTasks.MULTI_IMAGE2VIDEO,
        fixture.profile.name(),
        "kling-v1-6",
        "{\"prompt\":\"A lighthouse\",\"image_list\":[{\"image\":\"s3://sources/a.png\"}]}",
        "hash",
        null,
        null);
  }

  /** Recorded, and its POST on the way. */
  Task submitting() {
    return create(Task.submitting(nextId(), request(), now()));
  }

  Task queued() {
    return create(Task.queued(nextId(), request(), now()));
  }

  /** Bought, and accepted. */
  Task submitted() {
    Task task = submitting();
    return record(task, post(task));
  }

  /** Bought, and nobody knows it: the answer was lost. */
  Task boughtInDoubt() {
    Task task = submitting();
    fixture.kling.loseNextSubmitAnswer("no answer: timeout");
    return record(task, post(task));
  }

  /** Not bought, and nobody knows it. */
  Task notBoughtInDoubt() {
    Task task = submitting();
    fixture.kling.answerNextSubmit(new SubmitAnswer.Ambiguous("no answer: refused connection"));
    return record(task, post(task));
  }

  /** Takes the task from its queue and submits it, as Dispatch does. */
  Task dispatch(Task task) {
    Task taken = take(task);
    return record(taken, post(taken));
  }

  Task take(Task task) {
    return write(task, SubmitWrites.take(now()));
  }

  Task accept(Task task, ProviderTaskId id) {
    return write(task, SubmitWrites.accepted("accepted", id, now()));
  }

  Task saveRefusal(Task doubted) {
    return write(doubted, SubmitWrites.refusedInDoubt(doubted, REFUSAL, now()));
  }

  Task write(Task task, Write write) {
    return ((Written.Won) fixture.store.write(task.id(), write)).task();
  }

  private SubmitAnswer post(Task task) {
    URI callbackUrl = URI.create("https://callbacks.example/" + task.id());
    return fixture.kling.submit(
        new Submission(
            task.id(), SampleTasks.MULTI_IMAGE2VIDEO, JsonObject.EMPTY, callbackUrl, Instant.MAX));
  }

  private Task record(Task task, SubmitAnswer answer) {
    return switch (answer) {
      case SubmitAnswer.Accepted(var id) -> accept(task, id);
      case SubmitAnswer.Unsent(var reason, boolean _) ->
          write(task, SubmitWrites.waits(task, reason, now()));
      case SubmitAnswer.Busy(var refusal) ->
          write(task, SubmitWrites.waits(task, refusal.message(), now()));
      case SubmitAnswer.Ambiguous(String reason) ->
          write(task, SubmitWrites.ambiguous(task, reason, now()));
      case SubmitAnswer.Refused(var refusal, boolean _) ->
          write(task, SubmitWrites.refusedInDoubt(task, refusal, now()));
    };
  }

  private Task create(Task task) {
    fixture.store.create(task, null);
    return fixture.find(task);
  }

  private TaskId nextId() {
    created++;
    return new TaskId(HexFormat.of().toHexDigits(0L) + HexFormat.of().toHexDigits(created));
  }

  private Instant now() {
    return fixture.clock.instant();
  }
}
