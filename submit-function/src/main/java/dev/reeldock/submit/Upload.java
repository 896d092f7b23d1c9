package dev.reeldock.submit;

import dev.reeldock.media.SourceStore;
import dev.reeldock.media.SourceStore.Source;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.submit.UploadOutcome.Awaits;
import dev.reeldock.submit.UploadOutcome.Ignored;
import dev.reeldock.task.TaskId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes a task of an upload. However often an upload is told, there is one task of it; what was
 * replaced meanwhile is left to the event of what replaced it.
 */
final class Upload {
  /** An image may come so much later than the manifest that names it. */
  static final Duration IMAGES_COME_WITHIN = Duration.ofMinutes(10);

  private final Profile profile;
  private final UploadedTasks recorded;
  private final SourceStore sources;
  private final SourceImages images;
  private final ReceiverCheck receivers;
  private final UploadDefaults defaults;
  private final InstantSource clock;

  Upload(
      Profile profile,
      UploadedTasks recorded,
      SourceStore sources,
      ReceiverCheck receivers,
      UploadDefaults defaults,
      InstantSource clock) {
    this.profile = profile;
    this.recorded = recorded;
    this.sources = sources;
    this.images = new SourceImages(sources);
    this.receivers = receivers;
    this.defaults = defaults;
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
    return sources.bucket().equals(bucket)
        && key.startsWith(Uploaded.PREFIX)
        && key.getBytes(StandardCharsets.UTF_8).length <= SourceStore.LONGEST_KEY;
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
      case Asked.Unusable unusable -> recorded.reject(uploaded, unusable);
      case Asked.Task task -> take(uploaded, task);
    };
  }

  private Asked asked(Uploaded uploaded) {
    if (uploaded.isFolder()) {
      return new Asked.Nothing("a folder");
    }
    UploadFields fields = new UploadFields(profile, sources, uploaded);
    return uploaded.isManifest()
        ? new Manifest(sources, fields).read(uploaded)
        : new LoneImage(sources, defaults, fields).read(uploaded);
  }

  private UploadOutcome take(Uploaded uploaded, Asked.Task asked) {
    return SubmitDecoder.sizeProblem(asked.description(), asked.body())
        .or(() -> receivers.problem(asked.body()))
        .map(problem -> recorded.reject(uploaded, new Asked.Unusable(asked.description(), problem)))
        .orElseGet(() -> look(uploaded, asked));
  }

  private UploadOutcome look(Uploaded uploaded, Asked.Task asked) {
    return switch (images.look(asked.description(), asked.body())) {
      case SourceImages.Looked.Usable(var warnings) ->
          recorded.take(uploaded, asked.with(warnings));
      case SourceImages.Looked.Unusable(String problem) ->
          recorded.reject(uploaded, new Asked.Unusable(asked.description(), problem));
      case SourceImages.Looked.Missing(String problem) ->
          mayStillCome(uploaded.source())
              ? new Awaits(uploaded.key())
              : recorded.reject(uploaded, new Asked.Unusable(asked.description(), problem));
    };
  }

  private boolean mayStillCome(Source manifest) {
    return clock.instant().isBefore(manifest.modifiedAt().plus(IMAGES_COME_WITHIN));
  }
}
