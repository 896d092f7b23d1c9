package dev.reeldock.task;

import java.time.Instant;
import java.util.Optional;

/** The item that makes a caller's external id unique. */
public record ExternalIdGuard(String caller, String externalTaskId) {

  /** What a write does to the guard, in the same transaction. */
  public sealed interface Change {
    ExternalIdGuard guard();

    /** The id is free again: the caller was told that this task does not exist. */
    record Free(ExternalIdGuard guard) implements Change {}

    /** The guard goes with the ended task. */
    record Expire(ExternalIdGuard guard, Instant at) implements Change {}
  }

  public static Optional<ExternalIdGuard> of(Request request) {
    return Optional.ofNullable(request.externalTaskId())
        .map(id -> new ExternalIdGuard(request.caller(), id));
  }
}
