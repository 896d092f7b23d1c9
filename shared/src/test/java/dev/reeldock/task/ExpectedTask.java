package dev.reeldock.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a task must be after a write: as it was, but for what is said. */
final class ExpectedTask {
  private final Task before;
  private final Instant now;
  private TaskState state;
  private Attempts attempts;
  private @Nullable Claim claim;
  private List<Attention> attention;
  private boolean waiting;
  private int asks;
  private final List<HistoryEntry> history;
  private Relays relays;
  private @Nullable Instant dueAt;

  private ExpectedTask(Task before, Instant now) {
    this.before = before;
    this.now = now;
    this.state = before.state();
    this.attempts = before.attempts();
    this.claim = before.claim();
    this.attention = before.attention();
    this.waiting = before.waiting();
    this.asks = before.asks();
    this.history = new ArrayList<>(before.history());
    this.relays = before.relays();
    this.dueAt = before.dueAt();
  }

  static ExpectedTask after(Task before, Instant now) {
    return new ExpectedTask(before, now);
  }

  ExpectedTask state(TaskState expected) {
    state = expected;
    return this;
  }

  ExpectedTask attempts(
      int count, @Nullable Instant postBy, boolean doubted, @Nullable Refusal refusal) {
    attempts = new Attempts(count, postBy, doubted, refusal);
    return this;
  }

  ExpectedTask claim(@Nullable Claim expected) {
    claim = expected;
    return this;
  }

  ExpectedTask attention(Attention... expected) {
    attention = List.of(expected);
    return this;
  }

  ExpectedTask waiting(boolean expected) {
    waiting = expected;
    return this;
  }

  ExpectedTask oneMoreAsk() {
    asks++;
    return this;
  }

  ExpectedTask noAsks() {
    asks = 0;
    return this;
  }

  ExpectedTask told(String event, String detail) {
    history.add(new HistoryEntry(now, event, detail));
    return this;
  }

  ExpectedTask relays(Relays expected) {
    relays = expected;
    return this;
  }

  ExpectedTask dueIn(Duration time) {
    dueAt = now.plus(time);
    return this;
  }

  ExpectedTask neverDue() {
    dueAt = null;
    return this;
  }

  Task task() {
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
        now,
        dueAt);
  }
}
