package dev.reeldock.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What callbacks say of a task. A claim wakes; by itself, it never moves a task to its end.
 *
 * @param evidence the outcome itself, where the provider cannot be asked for it
 */
public record Claim(Status status, Instant receivedAt, @Nullable Evidence evidence) {

  /** The claimed status; a higher rank says more. */
  public enum Status {
    SUBMITTED(30),
    PROCESSING(40),
    /**
     * An end that nobody can judge yet: with a result from where none is expected, or told while
     * the stack has another provider. Less than any other end.
     */
    ELSEWHERE(45),
    SUCCEEDED(50),
    FAILED(50);

    private final int rank;

    Status(int rank) {
      this.rank = rank;
    }

    public int rank() {
      return rank;
    }

    /** Whether there is nothing more to come of the provider. */
    public boolean terminal() {
      return rank > PROCESSING.rank;
    }
  }

  public Claim(Status status, Instant receivedAt) {
    this(status, receivedAt, null);
  }
}
