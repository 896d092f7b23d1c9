package dev.reeldock.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task while a write's effects are applied to it. */
final class TaskDraft {
  private final Task before;
  private TaskState state;
  private Attempts attempts;
  private @Nullable Claim claim;
  private final List<Attention> attention;
  private boolean waiting;
  private int asks;
  private final List<HistoryEntry> history;
  private Relays relays;
  private @Nullable Instant dueAt;
  private @Nullable Instant expiry;

  TaskDraft(Task before, @Nullable Instant expiry) {
    this.before = before;
    this.state = before.state();
    this.attempts = before.attempts();
    this.claim = before.claim();
    this.attention = new ArrayList<>(before.attention());
    this.waiting = before.waiting();
    this.asks = before.asks();
    this.history = new ArrayList<>(before.history());
    this.relays = before.relays();
    this.dueAt = before.dueAt();
    this.expiry = expiry;
  }

  void apply(Effect effect) {
    switch (effect) {
      case Effect.Enter(var next) -> state = StateChange.enter(state, next);
      case Effect.Raise(var name) -> state = StateChange.raise(state, name);
      case Effect.BeginAttempt(var postBy) -> beginAttempt(postBy);
      case Effect.SetDoubted(boolean doubted) ->
          attempts = attempts(attempts.count(), doubted, attempts.refusal());
      case Effect.SaveRefusal(var refusal) ->
          attempts = attempts(attempts.count(), attempts.doubted(), refusal);
      case Effect.RemoveRefusal() ->
          attempts = attempts(attempts.count(), attempts.doubted(), null);
      case Effect.SaveClaim(var saved) ->
          claim = new Claim(saved.status(), Millis.of(saved.receivedAt()), saved.evidence());
      case Effect.RemoveClaim() -> claim = null;
      case Effect.TakeLease(var end) -> state = StateChange.lease(state, end);
      case Effect.JoinQueue(var _) -> waiting = true;
      case Effect.LeaveQueue() -> waiting = false;
      case Effect.Unlist() -> {} // its state says that it was refused in the call
      case Effect.SetDue(var due) -> dueAt = Millis.of(due);
      case Effect.NeverDue() -> dueAt = null;
      case Effect.CountAsk() -> asks++;
      case Effect.ForgetAsks() -> asks = 0;
      case Effect.Mark(var mark) -> mark(mark);
      case Effect.ClearMarks() ->
          attention.removeIf(mark -> mark.reason() != Attention.Reason.DEADLINE);
      case Effect.ClearDeadline() ->
          attention.removeIf(mark -> mark.reason() == Attention.Reason.DEADLINE);
      case Effect.Tell(var entry) ->
          history.add(new HistoryEntry(Millis.of(entry.at()), entry.event(), entry.detail()));
      case Effect.SetRelays(var next) -> relays = KeptTask.relays(next);
      case Effect.Expire(var at) -> expiry = at;
    }
  }

  private void beginAttempt(Instant postBy) {
    state = new TaskState.Submitting();
    attempts =
        new Attempts(
            attempts.count() + 1, Millis.of(postBy), attempts.doubted(), attempts.refusal());
  }

  private Attempts attempts(int count, boolean doubted, @Nullable Refusal refusal) {
    return new Attempts(count, attempts.postBy(), doubted, refusal);
  }

  private void mark(Attention mark) {
    attention.removeIf(known -> known.reason() == mark.reason());
    attention.add(mark);
  }

  Task task(Instant now) {
    return new Task(
        before.id(),
        before.request(),
        state,
        attempts,
        claim,
        attention,
        waiting,
        asks,
        history,
        relays,
        before.createdAt(),
        Millis.of(now),
        dueAt);
  }

  @Nullable Instant expiry() {
    return expiry;
  }
}
