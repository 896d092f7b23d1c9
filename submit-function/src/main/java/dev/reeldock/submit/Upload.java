package dev.reeldock.submit;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.SourceStore;
import dev.reeldock.media.SourceStore.Source;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.submit.UploadOutcome.Awaits;
import dev.reeldock.submit.UploadOutcome.Ignored;
import dev.reeldock.submit.UploadOutcome.Rejected;
import dev.reeldock.submit.UploadOutcome.Taken;
import dev.reeldock.task.Created;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a task of an upload. However often an upload is told, there is one task of it; what was
 * replaced meanwhile is left to the event of what replaced it.
 */
final class Upload {
  /** An image may come so much later than the manifest that names it. */
  static final Duration IMAGES_COME_WITHIN = Duration.ofMinutes(10);

  private final TaskStore tasks;
  private final SourceStore sources;
  private final SourceImages images;
  private final WakeUps wakeUps;
  private final UploadDefaults defaults;
  private final String profile;
  private final InstantSource clock;

  Upload(
      TaskStore tasks,
      SourceStore sources,
      WakeUps wakeUps,
      UploadDefaults defaults,
      String profile,
      InstantSource clock) {
    this.tasks = tasks;
    this.sources = sources;
    this.images = new SourceImages(sources);
    this.wakeUps = wakeUps;
    this.defaults = defaults;
    this.profile = profile;
    this.clock = clock;
  }

  UploadOutcome run(UploadEvent event) {
    return event.keys().stream()
        .filter(key -> isLookedAt(event.bucket(), key))
        .flatMap(key -> find(event, key).stream())
        .findFirst()
        .map(this::run)
        .orElseGet(() ->
            new Ignored("an object that is gone, replaced or elsewhere", event.keys().getFirst()));
  }

  /** The rule and the queue's policy let nothing else through. */
  private boolean isLookedAt(String bucket, String key) {
    return sources.nameOf("").equals("s3://" + bucket + "/")
        && key.startsWith(Uploaded.PREFIX)
        && key.getBytes(StandardCharsets.UTF_8).length <= SourceObject.LONGEST_KEY;
  }

  /** Of two keys that an event may mean, that whose content it tells of. */
  private Optional<Uploaded> find(UploadEvent event, String key) {
    return sources
        .find(key)
        .filter(source -> event.etag().isEmpty() || event.etag().equals(source.etag()))
        .map(source ->
            new Uploaded(
                TaskId.ofUpload(event.bucket(), key, event.sequencer(), source.etag()),
                key,
                source));
  }

  private UploadOutcome run(Uploaded uploaded) {
    return switch (asked(uploaded)) {
      case Asked.Nothing(String why) -> new Ignored(why, uploaded.key());
      case Asked.Unusable unusable -> reject(uploaded, unusable);
      case Asked.Task task -> take(uploaded, task);
    };
  }

  private Asked asked(Uploaded uploaded) {
    if (uploaded.isFolder()) {
      return new Asked.Nothing("a folder");
    }
    return uploaded.isManifest()
        ? new Manifest(sources).read(uploaded)
        : new LoneImage(sources, defaults).read(uploaded);
  }

  private UploadOutcome take(Uploaded uploaded, Asked.Task asked) {
    return SubmitDecoder.sizeProblem(asked.description(), asked.body())
        .map(problem -> reject(uploaded, new Asked.Unusable(asked.description(), problem)))
        .orElseGet(() -> look(uploaded, asked));
  }

  private UploadOutcome look(Uploaded uploaded, Asked.Task asked) {
    return switch (images.look(asked.description(), asked.body())) {
      case SourceImages.Looked.Usable(var warnings) -> record(uploaded, asked.with(warnings));
      case SourceImages.Looked.Unusable(String problem) ->
          reject(uploaded, new Asked.Unusable(asked.description(), problem));
      case SourceImages.Looked.Missing(String problem) ->
          mayStillCome(uploaded.source())
              ? new Awaits(uploaded.key())
              : reject(uploaded, new Asked.Unusable(asked.description(), problem));
    };
  }

  private boolean mayStillCome(Source manifest) {
    return clock.instant().isBefore(manifest.modifiedAt().plus(IMAGES_COME_WITHIN));
  }

  private UploadOutcome record(Uploaded uploaded, Asked.Task asked) {
    Request request = request(uploaded, asked);
    Task task = Task.queued(uploaded.id(), request, now()).withWarnings(asked.warnings());
    return switch (tasks.create(task, null)) {
      case Created.New(Task created) -> wake(created, "queued");
      case Created.TaskExists(Task there) -> again(uploaded, there);
      case Created.ExternalIdUsed _ ->
          reject(uploaded, new Asked.Unusable(asked.description(), externalIdUsed(request)));
      case Created.KeyUsed _ -> throw new IllegalStateException("An upload has no key.");
    };
  }

  private Request request(Uploaded uploaded, Asked.Task asked) {
    JsonObject body = asked.body();
    return new Request(
        defaults.caller(),
        asked.description().kind(),
        profile,
        body.text("model_name").orElse(""),
        Json.text(RequestBody.forProvider(body).fields()),
        uploaded.id().value(),
        body.text("external_task_id").orElse(null),
        body.text("callback_url").orElse(null));
  }

  private static String externalIdUsed(Request request) {
    return Refusals.externalIdUsed(String.valueOf(request.externalTaskId())).message();
  }

  private UploadOutcome reject(Uploaded uploaded, Asked.Unusable unusable) {
    Request request =
        new Request(
            defaults.caller(),
            unusable.description().kind(),
            profile,
            "",
            "{}",
            uploaded.id().value(),
            null,
            null);
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
