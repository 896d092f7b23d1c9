package dev.reeldock.task;

/**
 * The names of the states, each with its rank. Evidence raises the rank or does nothing; only going
 * back to queued lowers it.
 */
public enum StateName {
  QUEUED(10),
  SUBMITTING(20),
  SUBMITTED(30),
  PROCESSING(40),
  FINISHED(50),
  STORED(60),
  FAILED(60);

  private final int rank;

  StateName(int rank) {
    this.rank = rank;
  }

  public int rank() {
    return rank;
  }
}
