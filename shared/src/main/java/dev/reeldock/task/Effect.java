package dev.reeldock.task;

import java.time.Instant;

/** One change of a task's record. No two effects of a write touch the same attribute. */
public sealed interface Effect {

  /** The state, its rank, and what is known in that state. */
  record Enter(TaskState state) implements Effect {}

  /** Only the state's name and rank: what is known there is known already. */
  record Raise(StateName state) implements Effect {}

  /** Submitting, under the next attempt's number. */
  record BeginAttempt(Instant postBy) implements Effect {}

  record SetDoubted(boolean doubted) implements Effect {}

  record SaveRefusal(Refusal refusal) implements Effect {}

  record RemoveRefusal() implements Effect {}

  record SaveClaim(Claim claim) implements Effect {}

  record RemoveClaim() implements Effect {}

  record TakeLease(Instant leaseEnd) implements Effect {}

  record JoinQueue(Pool pool) implements Effect {}

  record LeaveQueue() implements Effect {}

  /** Its caller's lists have it no more. */
  record Unlist() implements Effect {}

  record SetDue(Instant dueAt) implements Effect {}

  record NeverDue() implements Effect {}

  record CountAsk() implements Effect {}

  record ForgetAsks() implements Effect {}

  record Mark(Attention attention) implements Effect {}

  /** Removes every mark but the deadline's. */
  record ClearMarks() implements Effect {}

  record ClearDeadline() implements Effect {}

  record SetRelays(Relays relays) implements Effect {}

  record Tell(HistoryEntry entry) implements Effect {}

  /** The record of an ended task, and its external id's guard, go at that time. */
  record Expire(Instant at) implements Effect {}
}
