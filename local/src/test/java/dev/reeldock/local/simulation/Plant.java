package dev.reeldock.local.simulation;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.TaskStore;

/** A bug, planted between the use cases and their ports. */
interface Plant {
  Plant NONE = new Plant() {};

  default TaskStore in(TaskStore tasks, Profile profile) {
    return tasks;
  }

  default KlingClient in(KlingClient kling) {
    return kling;
  }

  /**
   * How functions wake each other.
   *
   * @param workers who knows on whose behalf a wake-up is sent
   */
  default WakeUps in(WakeUps wakeUps, Workers workers) {
    return wakeUps;
  }

  /** What CallbackFunction and CollectFunction take the provider for. */
  default Profile in(Profile profile) {
    return profile;
  }
}
