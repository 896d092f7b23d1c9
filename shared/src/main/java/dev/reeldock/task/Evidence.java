package dev.reeldock.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome that a callback has told, where the provider cannot be asked. */
public sealed interface Evidence {
  /** The provider's name of the task, as the callback has it. */
  ProviderTaskId id();

  record Success(ProviderTaskId id, List<Result> results, @Nullable Cost cost) implements Evidence {
    public Success {
      results = List.copyOf(results);
    }
  }

  /**
   * The generation failed.
   *
   * @param message the provider's words, or empty
   */
  record Failed(ProviderTaskId id, String message, @Nullable Cost cost) implements Evidence {}
}
