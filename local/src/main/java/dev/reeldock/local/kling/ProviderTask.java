package dev.reeldock.local.kling;

import java.time.Instant;

/** A task that was really created, which at Kling means paid for, as it is at one moment. */
public record ProviderTask(
    String id, TaskOrder order, TaskState state, Instant createdAt, Instant updatedAt) {
  ProviderTask in(TaskState next, Instant now) {
    return new ProviderTask(id, order, next, createdAt, now);
  }
}
