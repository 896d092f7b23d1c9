package dev.reeldock.submit;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Page;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A caller's question about one task, by our id or by the caller's own, or about its newest. */
final class TaskQuery {
  private static final int MAX_EXTERNAL_ID = 256;

  private final TaskStore tasks;
  private final ArtifactLinks links;
  private final Duration linkLife;
  private final InstantSource clock;

  /** A link life of zero means that links do not expire. */
  TaskQuery(TaskStore tasks, ArtifactLinks links, Duration linkLife, InstantSource clock) {
    this.tasks = tasks;
    this.links = links;
    this.linkLife = linkLife;
    this.clock = clock;
  }

  /**
   * Kling's {@code data}; empty for an unknown task, another caller's, or one of another kind. An
   * external id may look like the id of any of them.
   */
  Optional<Map<String, @Nullable Object>> find(
      String caller, String kindPath, String id, URI baseUrl) {
    return TaskId.parse(id)
        .flatMap(tasks::find)
        .filter(task -> task.request().caller().equals(caller))
        .filter(task -> task.request().kind().path().equals(kindPath))
        .or(() -> byExternalId(caller, kindPath, id))
        .map(task -> view(task, baseUrl));
  }

  /** Kling's {@code data} of a list: as {@link #find} has it for each task, newest first. */
  List<Map<String, @Nullable Object>> list(String caller, Kind kind, Page page, URI baseUrl) {
    return tasks.newest(caller, kind, page).stream()
        .filter(task -> task.refusedInCall().isEmpty()) // an index may still have it
        .map(task -> view(task, baseUrl))
        .toList();
  }

  private Optional<Task> byExternalId(String caller, String kindPath, String id) {
    return id.isEmpty() || id.length() > MAX_EXTERNAL_ID
        ? Optional.empty()
        : tasks
            .findByExternalId(caller, id)
            .flatMap(tasks::find)
            .filter(task -> task.request().kind().path().equals(kindPath));
  }

  private Map<String, @Nullable Object> view(Task task, URI baseUrl) {
    Instant expiry = linkLife.isZero() ? null : clock.instant().plus(linkLife);
    return TaskView.whole(
        task, artifact -> links.issue(baseUrl, task.id(), artifact.fileName(), expiry));
  }
}
