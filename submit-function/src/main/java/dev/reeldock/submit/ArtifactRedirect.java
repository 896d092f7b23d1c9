package dev.reeldock.submit;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.media.MediaStore;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * An artifact link, followed: a URL of the object that lives for an hour, made now. Needs no record
 * of the task, so a link outlives it.
 */
final class ArtifactRedirect {
  private static final Duration LENT_FOR = Duration.ofHours(1);

  private final ArtifactLinks links;
  private final MediaStore results;
  private final InstantSource clock;

  ArtifactRedirect(ArtifactLinks links, MediaStore results, InstantSource clock) {
    this.links = links;
    this.results = results;
    this.clock = clock;
  }

  /** Empty for any token that is not ours for this very file. */
  Optional<URI> follow(String taskId, String fileName, String token) {
    return key(taskId, fileName, token).map(key -> results.lend(key, LENT_FOR));
  }

  /** As {@link #follow}, for who asks by HEAD: a URL is signed for one method. */
  Optional<URI> followHead(String taskId, String fileName, String token) {
    return key(taskId, fileName, token).map(key -> results.lendHead(key, LENT_FOR));
  }

  private Optional<String> key(String taskId, String fileName, String token) {
    return TaskId.parse(taskId)
        .filter(id -> links.accepts(token, id, fileName, clock.instant()))
        .map(id -> "tasks/" + id + "/" + fileName);
  }
}
