package dev.reeldock.callback;

import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.WatchWrites;
import java.time.Instant;
import java.util.List;

/** Where a task can be when a callback comes. */
enum Stage {
  QUEUED,
  SUBMITTING,
  DOUBTED,
  SUBMITTED,
  PROCESSING,
  FINISHED,
  STORED,
  FAILED;

  /** A new task there. */
  Task of(CallbackFixture fixture, Tasks tasks) {
    return switch (this) {
      case QUEUED -> tasks.queued();
      case SUBMITTING -> tasks.submitting();
      case DOUBTED -> tasks.boughtInDoubt();
      case SUBMITTED -> tasks.submitted();
      case PROCESSING -> processing(tasks, tasks.submitted(), fixture.clock.instant());
      case FINISHED -> finished(tasks, tasks.submitted(), fixture.clock.instant());
      case STORED -> stored(fixture, tasks.submitted());
      case FAILED -> failed(fixture, tasks.submitted());
    };
  }

  private static Task processing(Tasks tasks, Task task, Instant now) {
    return tasks.write(task, WatchWrites.progress(task, now));
  }

  private static Task finished(Tasks tasks, Task task, Instant now) {
    Result made = new Result("v-1", CallbackFixture.url(task.id(), 1), null, "5.1");
    TaskState.Finished finished =
        new TaskState.Finished(
            task.state().providerTaskId().orElseThrow(),
            Outputs.of(task, List.of(made)),
            null,
            now.plus(Delays.LEASE));
    return tasks.write(task, CopyWrites.finished(finished, now));
  }

  private static Task stored(CallbackFixture fixture, Task task) {
    fixture.succeed(task, Bytes.ONE);
    Collected _ = fixture.collect(task);
    return fixture.find(task);
  }

  private static Task failed(CallbackFixture fixture, Task task) {
    fixture.kling.fail(task.id(), "blurred");
    Collected _ = fixture.collect(task);
    return fixture.find(task);
  }
}
