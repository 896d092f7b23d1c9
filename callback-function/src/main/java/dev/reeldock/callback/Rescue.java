package dev.reeldock.callback;

import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.util.function.Function;

/** A person's write on one task: who comes too late learns what others have made of the task. */
final class Rescue {
  private final TaskStore tasks;
  private final WakeUps wakeUps;

  Rescue(TaskStore tasks, WakeUps wakeUps) {
    this.tasks = tasks;
    this.wakeUps = wakeUps;
  }

  Said write(Task task, Write write, Function<Task, Said> won) {
    return switch (tasks.write(task.id(), write)) {
      case Written.Won(Task after) -> won.apply(after);
      case Written.Lost(Task winner) -> refused(winner);
      case Written.Unknown _ -> Said.refused("The record of " + task.id() + " is gone.");
    };
  }

  static Said refused(Task found) {
    return Said.refused(
        "This cannot be done with task " + found.id() + " now.", Standing.of(found));
  }

  void wakeCollect(Task task) {
    send(() -> wakeUps.collect(task.id()));
  }

  void wakePool(Task task) {
    send(() -> wakeUps.dispatch(task.pool()));
  }

  /** What was done is recorded; who is not woken now is due. */
  private static void send(Runnable wakeUp) {
    try {
      wakeUp.run();
    } catch (WakeUpException e) {
      // Nothing to add: a minute later ReconcileFunction sends it.
    }
  }
}
