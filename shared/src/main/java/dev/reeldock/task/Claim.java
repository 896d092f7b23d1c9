package dev.reeldock.task;

import java.time.Instant;

/** What callbacks say of a task. A claim wakes; it never moves a task to its end. */
public record Claim(Status status, Instant receivedAt) {

  /** The claimed status; a higher rank says more. */
  public enum Status {
    SUBMITTED(30),
    PROCESSING(40),
    SUCCEEDED(50),
    FAILED(50);

    private final int rank;

    Status(int rank) {
      this.rank = rank;
    }

    public int rank() {
      return rank;
    }

    public boolean terminal() {
      return rank == SUCCEEDED.rank;
    }
  }
}
