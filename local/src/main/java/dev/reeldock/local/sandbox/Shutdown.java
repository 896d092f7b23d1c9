package dev.reeldock.local.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is running, closed in the reverse order of its start. */
final class Shutdown implements Running {
  private final Deque<Running> running = new ArrayDeque<>();

  <T extends Running> T add(T part) {
    running.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
