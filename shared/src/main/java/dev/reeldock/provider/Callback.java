package dev.reeldock.provider;

import dev.reeldock.task.ProviderTaskId;
import org.jspecify.annotations.Nullable;

/**
 * What a callback's body says. Nothing in it is believed.
 *
 * @param externalTaskId our id as the body repeats it, where it does
 */
public record Callback(Snapshot snapshot, @Nullable String externalTaskId) {

  public ProviderTaskId id() {
    return snapshot.id();
  }

  public TaskStatus status() {
    return snapshot.status();
  }
}
