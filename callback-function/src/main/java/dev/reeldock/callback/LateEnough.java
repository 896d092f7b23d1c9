package dev.reeldock.callback;

import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Task;
import java.time.Instant;

/** When a provider's "not found" about a task begins to count. */
final class LateEnough {
  private LateEnough() {}

  /** From then on no call of the last attempt can still be on its way. */
  static Instant from(Task task, Profile profile) {
    Instant postBy = task.attempts().postBy();
    return postBy == null
        ? Instant.MIN
        : postBy.plus(Delays.POST_TAKES_AT_MOST).plus(profile.settling());
  }
}
