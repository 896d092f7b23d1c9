package dev.reeldock.local.simulation;

/** A function dies where it stands. An error, so that no use case can catch it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(String how) {
    super(how, null, false, false);
  }
}
