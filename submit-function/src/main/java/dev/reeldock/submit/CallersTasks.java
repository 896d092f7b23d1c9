package dev.reeldock.submit;

import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import java.util.Optional;

/** The tasks that a caller may ask about: its own, of the kind that it names. */
final class CallersTasks {
  private static final int MAX_EXTERNAL_ID = 256;

  private final TaskStore tasks;

  CallersTasks(TaskStore tasks) {
    this.tasks = tasks;
  }

  /**
   * By our id or by the caller's own; empty for an unknown task, another caller's, or one of
   * another kind. An external id may look like the id of any of them.
   */
  Optional<Task> find(String caller, String kindPath, String id) {
    return TaskId.parse(id)
        .flatMap(tasks::find)
        .filter(task -> task.request().caller().equals(caller))
        .filter(task -> task.request().kind().path().equals(kindPath))
        .or(() -> byExternalId(caller, kindPath, id));
  }

  private Optional<Task> byExternalId(String caller, String kindPath, String id) {
    return id.isEmpty() || id.length() > MAX_EXTERNAL_ID
        ? Optional.empty()
        : tasks
            .findByExternalId(caller, id)
            .flatMap(tasks::find)
            .filter(task -> task.request().kind().path().equals(kindPath));
  }
}
