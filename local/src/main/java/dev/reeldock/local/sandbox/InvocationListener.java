package dev.reeldock.local.sandbox;

import java.time.Duration;

/** Hears of every invocation when it is over, from any thread. */
@FunctionalInterface
public interface InvocationListener {
  void invoked(Invocation invocation);

  /** One finished invocation of the function with that logical id. */
  record Invocation(String function, Duration duration, Outcome outcome) {}
}
