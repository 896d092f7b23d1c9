package dev.reeldock.submit;

import dev.reeldock.media.InMemorySourceStore;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Failure;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A source bucket that somebody puts things into, and what comes of it. */
final class UploadFixture {
  static final String CALLER = "studio";

  final SubmitFixture fixture = new SubmitFixture();
  final InMemorySourceStore sources = fixture.sources;
  private final Map<String, Integer> sequencers = new HashMap<>();
  private Profile profile = SampleProfiles.KLING;
  private UploadDefaults defaults = new UploadDefaults("", "");

  UploadFixture withDefaults(String prompt, String model) {
    defaults = new UploadDefaults(prompt, model);
    return this;
  }

  UploadFixture withProvider(Profile other) {
    profile = other;
    return this;
  }

  Upload upload() {
    UploadedTasks recorded =
        new UploadedTasks(
            fixture.tasks, sources, fixture.wakeUps, CALLER, profile.name(), fixture.clock);
    return new Upload(profile, recorded, sources, fixture.receivers, defaults, fixture.clock);
  }

  /** Puts an object and tells of it. */
  UploadOutcome put(String key, byte[] content, Map<String, String> metadata) {
    return tell(UploadEvents.EVENT_BRIDGE, putSilently(key, content, metadata));
  }

  UploadOutcome putImage(String key, Map<String, String> metadata) {
    return put(key, Images.PNG, metadata);
  }

  UploadOutcome putManifest(String key, String json) {
    return put(key, json.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** An upload that can be told of. */
  record Put(String key, String sequencer, String etag) {}

  Put putSilently(String key, byte[] content, Map<String, String> metadata) {
    sources.put(key, content, "application/octet-stream", metadata);
    int sequencer = sequencers.merge(key, 1, Integer::sum);
    return new Put(key, "00A" + sequencer, sources.find(key).orElseThrow().etag());
  }

  UploadOutcome tell(UploadEvents shape, Put put) {
    String message = shape.of(put.key(), put.sequencer(), put.etag());
    return upload().run(UploadEvent.read(message).getFirst());
  }

  /** The one task of an outcome that has one. */
  Task task(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Taken(var id, _) -> fixture.find(id);
      case UploadOutcome.Rejected(var id) -> fixture.find(id);
      case UploadOutcome.Awaits _, UploadOutcome.Ignored _ ->
          throw new AssertionError("Expected a task, but it was " + outcome + ".");
    };
  }

  /** Why there can be no task. */
  String reason(UploadOutcome outcome) {
    return task(outcome).state() instanceof TaskState.Failed(_, Failure.Unusable(String reason), _)
        ? reason
        : "usable";
  }

  List<String> rejections() {
    return sources.keys().stream().filter(key -> key.startsWith("rejected/")).toList();
  }
}
