package dev.reeldock.receiver;

import java.time.Instant;

/**
 * What is remembered of receivers: those that have answered at once lately are told first, and
 * nobody waits behind the others. It carries no truth, only order. Unavailable like the table of
 * tasks. Safe for any number of threads and processes.
 */
public interface Receivers {
  /**
   * Until when it is expected to answer at once; long ago for one that nobody knows.
   *
   * @param origin scheme, host and port
   */
  Instant quickUntil(String origin);

  void expectQuick(String origin, Instant until);
}
