package dev.reeldock.local.sandbox;

import java.time.Duration;

/** How an invocation ended. */
public sealed interface Outcome {
  record Answered(String payload) implements Outcome {}

  record Failed(Throwable cause) implements Outcome {}

  record TimedOut(Duration limit) implements Outcome {}

  /** The sandbox was closed before the function came to an end. */
  record Abandoned() implements Outcome {}
}
