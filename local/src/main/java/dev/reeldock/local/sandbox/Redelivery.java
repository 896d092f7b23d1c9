package dev.reeldock.local.sandbox;

import java.time.Duration;

/** When a message whose processing failed comes back. */
public sealed interface Redelivery {
  /** As in AWS: when the queue's visibility time-out is over. */
  record AfterVisibilityTimeout() implements Redelivery {}

  /** In whole seconds; what a laptop wants, where nobody waits half an hour. */
  record After(Duration delay) implements Redelivery {}
}
