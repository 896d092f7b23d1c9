package dev.reeldock.submit;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Page;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.view.TaskView;
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
  private final TaskStore tasks;
  private final CallersTasks callersTasks;
  private final ArtifactLinks links;
  private final Duration linkLife;
  private final InstantSource clock;

  /** A link life of zero means that links do not expire. */
  TaskQuery(TaskStore tasks, ArtifactLinks links, Duration linkLife, InstantSource clock) {
    this.tasks = tasks;
    this.callersTasks = new CallersTasks(tasks);
    this.links = links;
    this.linkLife = linkLife;
    this.clock = clock;
  }

  /** Kling's {@code data} of the task that {@link CallersTasks} finds. */
  Optional<Map<String, @Nullable Object>> find(
      String caller, String kindPath, String id, URI baseUrl) {
    return callersTasks.find(caller, kindPath, id).map(task -> view(task, baseUrl));
  }

  /** Kling's {@code data} of a list: as {@link #find} has it for each task, newest first. */
  List<Map<String, @Nullable Object>> list(String caller, Kind kind, Page page, URI baseUrl) {
    return tasks.newest(caller, kind, page).stream()
        .filter(task -> task.refusedInCall().isEmpty()) // an index may still have it
        .map(task -> view(task, baseUrl))
        .toList();
  }

  private Map<String, @Nullable Object> view(Task task, URI baseUrl) {
    Instant expiry = linkLife.isZero() ? null : clock.instant().plus(linkLife);
    return TaskView.whole(
        task, artifact -> links.issue(baseUrl, task.id(), artifact.fileName(), expiry));
  }
}
