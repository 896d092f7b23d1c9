package dev.reeldock.local.sandbox;

/** A part of the sandbox that runs until it is closed, and then leaves nothing behind. */
interface Running extends AutoCloseable {
  @Override
  void close();
}
