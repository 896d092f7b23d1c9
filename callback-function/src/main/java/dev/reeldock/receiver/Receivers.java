package dev.reeldock.receiver;

import java.time.Instant;

/**
 * What is remembered of receivers: those that let us wait are told by others, so that nobody waits
 * behind them. It carries no truth, only order. Unavailable like the table of tasks. Safe for any
 * number of threads and processes.
 */
public interface Receivers {
  /**
   * Until when it is expected to let us wait; long ago for one that never did.
   *
   * @param receiver {@code <caller>#<host>:<port>}
   */
  Instant slowUntil(String receiver);

  void expectSlow(String receiver, Instant until);
}
