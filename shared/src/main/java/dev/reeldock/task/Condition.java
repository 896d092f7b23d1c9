package dev.reeldock.task;

import java.time.Instant;

/** What must hold of a task for a write to happen. Every write also requires that it exists. */
public sealed interface Condition {

  record InState(StateName state) implements Condition {}

  record RankBelow(int rank) implements Condition {}

  /** The attempt that the writer speaks about is still the last one. */
  record AttemptIs(int attempt) implements Condition {}

  record DoubtedIs(boolean doubted) implements Condition {}

  record RefusalSaved(boolean saved) implements Condition {}

  record NoClaim() implements Condition {}

  record ClaimIs(Claim.Status status) implements Condition {}

  /** No claim is saved, or one of a lower rank. */
  record ClaimBelow(Claim.Status status) implements Condition {}

  /** It was made for this provider profile. */
  record ProfileIs(String profile) implements Condition {}

  /** It was made for another provider profile. */
  record ProfileIsNot(String profile) implements Condition {}

  /** No provider task id is known, or this one. */
  record NoOtherProviderTask(ProviderTaskId id) implements Condition {}

  record DueAtIs(Instant dueAt) implements Condition {}

  record LeaseOver(Instant now) implements Condition {}

  record LeaseIs(Instant leaseEnd) implements Condition {}

  /** The caller has been told just so much. */
  record RelaysAre(Relays relays) implements Condition {}

  record NotMarked(Attention.Reason reason) implements Condition {}
}
