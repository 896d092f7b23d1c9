package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.submit.UploadOutcome.Rejected;
import dev.reeldock.submit.UploadOutcome.Taken;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.task.Created;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records the task of an upload, or why there can be none; told again, it is the same one. */
final class UploadedTasks {
  private final TaskStore tasks;
  private final SourceStore sources;
  private final WakeUps wakeUps;
  private final String caller;
  private final String profile;
  private final InstantSource clock;

  UploadedTasks(
      TaskStore tasks,
      SourceStore sources,
      WakeUps wakeUps,
      String caller,
      String profile,
      InstantSource clock) {
    this.tasks = tasks;
    this.sources = sources;
    this.wakeUps = wakeUps;
    this.caller = caller;
    this.profile = profile;
    this.clock = clock;
  }

  /** What it asks for can be done. */
  UploadOutcome take(Uploaded uploaded, Asked.Task asked) {
    Request request = request(uploaded, asked.description(), asked.body());
    Task task = Task.queued(uploaded.id(), request, now()).withWarnings(asked.warnings());
    return switch (tasks.create(task, null)) {
      case Created.New(Task created) -> wake(created, "queued");
      case Created.TaskExists(Task there) -> again(uploaded, there);
      case Created.ExternalIdUsed _ ->
          reject(uploaded, new Asked.Unusable(asked.description(), externalIdUsed(request)));
      case Created.KeyUsed _ -> throw new IllegalStateException("An upload has no key.");
    };
  }

  /** An upload is the same request if it is the same upload. */
  private Request request(Uploaded uploaded, KindDescription description, JsonObject body) {
    return RequestBody.request(caller, description.kind(), profile, body, uploaded.id().value());
  }

  private static String externalIdUsed(Request request) {
    return Refusals.externalIdUsed(String.valueOf(request.externalTaskId())).message();
  }

  /** What it asks for cannot be done. */
  UploadOutcome reject(Uploaded uploaded, Asked.Unusable unusable) {
    Request request = request(uploaded, unusable.description(), JsonObject.EMPTY);
    Task task = Task.unusable(uploaded.id(), request, unusable.reason(), now());
    return tasks.create(task, null) instanceof Created.TaskExists(Task there)
        ? again(uploaded, there)
        : tell(uploaded, task, unusable.reason());
  }

  /** The event came before; whoever handled it may have died behind its write. */
  private UploadOutcome again(Uploaded uploaded, Task there) {
    if (there.state() instanceof TaskState.Failed(_, Failure.Unusable(String reason), _)) {
      return tell(uploaded, there, reason);
    }
    return there.waiting() ? wake(there, "told again") : new Taken(there.id(), "told again");
  }

  private UploadOutcome tell(Uploaded uploaded, Task task, String reason) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("object", sources.nameOf(uploaded.key()));
    error.put("task_id", task.id().value());
    error.put("reason", reason);
    error.put("at", task.createdAt().toString());
    sources.put(
        uploaded.rejection(),
        Json.text(error).getBytes(StandardCharsets.UTF_8),
        "application/json");
    return new Rejected(task.id());
  }

  /** A wake-up that is not sent is sent when the task is due. */
  private UploadOutcome wake(Task task, String words) {
    try {
      wakeUps.dispatch(task.pool());
    } catch (WakeUpException e) {
      // Nothing to add: the task is recorded, and due in a minute.
    }
    return new Taken(task.id(), words);
  }

  private Instant now() {
    return clock.instant();
  }
}
