package dev.reeldock.provider;

import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as the provider describes it at one moment.
 *
 * @param message the provider's words, or empty
 * @param results what was made; trust the status, not their presence
 */
public record Snapshot(
    ProviderTaskId id,
    TaskStatus status,
    String message,
    List<Result> results,
    @Nullable Cost cost) {
  public Snapshot {
    results = List.copyOf(results);
  }
}
