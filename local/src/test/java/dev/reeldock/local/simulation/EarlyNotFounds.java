package dev.reeldock.local.simulation;

import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Effect;
import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A "not found" that was asked for too early is written as one that counts. */
final class EarlyNotFounds extends ForwardingTaskStore {
  private final Profile profile;
  private final Map<TaskId, Task> found = new HashMap<>();

  EarlyNotFounds(TaskStore tasks, Profile profile) {
    super(tasks);
    this.profile = profile;
  }

  @Override
  public Optional<Task> find(TaskId id) {
    Optional<Task> task = super.find(id);
    task.ifPresent(it -> found.put(id, it));
    return task;
  }

  @Override
  public Written write(TaskId id, Write write) {
    Task asked = found.get(id);
    return super.write(id, asked != null && putsOff(asked, write) ? counted(asked, write) : write);
  }

  private boolean putsOff(Task task, Write write) {
    return write.name().equals("again")
        && task.attempts().postBy() != null
        && write
            .effects()
            .contains(
                new Effect.SetDue(
                    task.attempts()
                        .postBy()
                        .plus(Delays.POST_TAKES_AT_MOST)
                        .plus(profile.settling())));
  }

  private static Write counted(Task asked, Write write) {
    return SubmitWrites.notFound(asked, write.now());
  }
}
