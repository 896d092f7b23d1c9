package dev.reeldock.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tries of submitting a task.
 *
 * @param count how many were begun; the last one's number
 * @param postBy when the last one's POST must have begun, if there was one
 * @param doubted whether a try may have bought the task without our knowing
 * @param refusal the answer to a doubted try, kept until the doubt is settled
 */
public record Attempts(
    int count, @Nullable Instant postBy, boolean doubted, @Nullable Refusal refusal) {
  public static final Attempts NONE = new Attempts(0, null, false, null);

  public static Attempts first(Instant postBy) {
    return new Attempts(1, postBy, false, null);
  }
}
