package dev.reeldock.task;

import java.util.Locale;

/** Where a task is, as its caller sees it: one of the provider's own four words. */
public enum CallerStatus {
  SUBMITTED(1),
  PROCESSING(2),
  SUCCEED(3),
  FAILED(3);

  private final int rank;

  CallerStatus(int rank) {
    this.rank = rank;
  }

  public static CallerStatus of(StateName state) {
    return switch (state) {
      case QUEUED, SUBMITTING, SUBMITTED -> SUBMITTED;
      case PROCESSING, FINISHED -> PROCESSING;
      case STORED -> SUCCEED;
      case FAILED -> FAILED;
    };
  }

  public boolean saysMoreThan(CallerStatus other) {
    return rank > other.rank;
  }

  public boolean isTheEnd() {
    return rank == SUCCEED.rank;
  }

  /** As it stands in {@code task_status}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
