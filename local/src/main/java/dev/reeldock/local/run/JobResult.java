package dev.reeldock.local.run;

/** How the job of that kind ended. */
public record JobResult(JobKind kind, Outcome outcome) {
  public boolean isStored() {
    return outcome instanceof Outcome.Stored;
  }
}
