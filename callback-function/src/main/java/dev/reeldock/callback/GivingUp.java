package dev.reeldock.callback;

import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Task;
import java.time.InstantSource;

/** A person ends a task that the provider may have. */
final class GivingUp {
  private final Rescue rescue;
  private final InstantSource clock;

  GivingUp(Rescue rescue, InstantSource clock) {
    this.rescue = rescue;
    this.clock = clock;
  }

  Said run(Task task, String reason) {
    return rescue.write(
        task,
        FailWrites.giveUp(task, reason, clock.instant()),
        ended -> {
          rescue.wakePool(ended);
          return Said.done(
              "Given up: the caller sees it as failed.",
              "A result that comes late is not stored any more. If the provider has the task, it"
                  + " was paid for all the same.");
        });
  }
}
