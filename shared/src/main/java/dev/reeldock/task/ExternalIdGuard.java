package dev.reeldock.task;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The change that frees the guard of a request, if it has one. */
  static @Nullable Change freed(Request request) {
    return of(request).map(Change.Free::new).orElse(null);
  }

  /** The change that lets the guard of a request expire, if it has one. */
  static @Nullable Change expiring(Request request, Instant at) {
    return of(request).map(guard -> new Change.Expire(guard, at)).orElse(null);
  }
}
