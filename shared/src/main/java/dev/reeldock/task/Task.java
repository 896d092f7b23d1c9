package dev.reeldock.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One asynchronous generation asked of the provider: our record of it.
 *
 * @param claim the most that callbacks have said so far
 * @param attention in the order of the reasons, each at most once
 * @param waiting whether it stands in its pool's queue
 * @param asks how often the provider was asked about it without news
 * @param dueAt when somebody must look at it again; absent once it has ended, and its caller knows
 */
public record Task(
    TaskId id,
    Request request,
    TaskState state,
    Attempts attempts,
    @Nullable Claim claim,
    List<Attention> attention,
    boolean waiting,
    int asks,
    List<HistoryEntry> history,
    Relays relays,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant dueAt) {

  public Task {
    attention = attention.stream().sorted(Comparator.comparing(Attention::reason)).toList();
    history = List.copyOf(history);
  }

  /** A new task that its caller's own call submits at once. */
  public static Task submitting(TaskId id, Request request, Instant now) {
    return created(
        id,
        request,
        now,
        new TaskState.Submitting(),
        Attempts.first(now.plus(Delays.POST_BEGINS_WITHIN)),
        now.plus(Delays.AFTER_SUBMIT));
  }

  /** A new task that waits its turn. */
  public static Task queued(TaskId id, Request request, Instant now) {
    return created(
        id, request, now, new TaskState.Queued(), Attempts.NONE, now.plus(Delays.IN_QUEUE));
  }

  /** A new task that has failed: the upload that it was to be made of cannot be used. */
  public static Task unusable(TaskId id, Request request, String reason, Instant now) {
    return new Task(
        id,
        request,
        new TaskState.Failed(null, new Failure.Unusable(reason), null),
        Attempts.NONE,
        null,
        List.of(),
        false,
        0,
        List.of(
            new HistoryEntry(now, "created", "by an upload"),
            new HistoryEntry(now, "failed", reason)),
        Relays.NONE,
        now,
        now,
        null);
  }

  private static Task created(
      TaskId id, Request request, Instant now, TaskState state, Attempts attempts, Instant dueAt) {
    boolean waiting = state instanceof TaskState.Queued;
    String detail = waiting ? "waits in " + request.pool() : "submitted at once";
    return new Task(
        id,
        request,
        state,
        attempts,
        null,
        List.of(),
        waiting,
        0,
        List.of(new HistoryEntry(now, "created", detail)),
        Relays.NONE,
        now,
        now,
        dueAt);
  }

  /** The same new task, its history telling what was said about its request. */
  public Task withWarnings(List<String> warnings) {
    Stream<HistoryEntry> told =
        warnings.stream().map(words -> new HistoryEntry(createdAt, "warning", words));
    return new Task(
        id,
        request,
        state,
        attempts,
        claim,
        attention,
        waiting,
        asks,
        Stream.concat(history.stream(), told).toList(),
        relays,
        createdAt,
        updatedAt,
        dueAt);
  }

  /** When its history last tells of that event. */
  public Optional<Instant> when(String event) {
    return history.stream()
        .filter(entry -> entry.event().equals(event))
        .map(HistoryEntry::at)
        .reduce((_, later) -> later);
  }

  /** The refusal that its caller was told in the very call that made it. */
  public Optional<Refusal> refusedInCall() {
    return state instanceof TaskState.Failed failed
            && failed.failure() instanceof Failure.Refused(var refusal, boolean inCall)
            && inCall
        ? Optional.of(refusal)
        : Optional.empty();
  }

  /**
   * What its caller is to be told, and has not been. The answer to the call that made a task has
   * told what the provider has not accepted, and its refusal; an end of which nobody is to be told
   * any more is not due.
   */
  public Optional<CallerStatus> toTell() {
    boolean news =
        state.ended() ? dueAt != null : state.name().rank() >= StateName.SUBMITTED.rank();
    return request.callbackUrl() == null || !news
        ? Optional.empty()
        : Optional.of(status()).filter(relays::owe);
  }

  public CallerStatus status() {
    return CallerStatus.of(state.name());
  }

  /** Since when its caller sees the status that it has. */
  public Instant statusSince() {
    return switch (state) {
      case TaskState.Queued _, TaskState.Submitting _ -> createdAt;
      case TaskState.Submitted _ -> when("submitted").orElse(createdAt);
      case TaskState.Processing _, TaskState.Finished _ ->
          when("processing").or(() -> when("finished")).orElse(createdAt);
      case TaskState.Stored _ -> when("stored").orElse(updatedAt);
      case TaskState.Failed _ -> when("failed").orElse(updatedAt);
    };
  }

  public Pool pool() {
    return request.pool();
  }
}
