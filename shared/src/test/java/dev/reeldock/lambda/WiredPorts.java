package dev.reeldock.lambda;

import dev.reeldock.capability.Tokens;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.RelayingTaskStore;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;

/** What {@link Wiring} gives every function, made by a test. */
public record WiredPorts(
    Profile profile,
    TaskStore tasks,
    KlingClient kling,
    WakeUps wakeUps,
    Tokens callbackTokens,
    InstantSource clock) {

  /** The table, for those who change what callers are told of. */
  public TaskStore relayingTasks() {
    return new RelayingTaskStore(tasks, wakeUps);
  }
}
