package dev.reeldock.local.kling;

import java.time.Instant;

/**
 * A task that was really created, which at Kling means paid for, as it is at one moment.
 *
 * @param id what the create was answered with
 * @param klingId Kling's own, which a gateway may keep to itself until a query or a callback
 */
public record ProviderTask(
    String id,
    String klingId,
    TaskOrder order,
    TaskState state,
    Instant createdAt,
    Instant updatedAt) {
  ProviderTask in(TaskState next, Instant now) {
    return new ProviderTask(id, klingId, order, next, createdAt, now);
  }
}
