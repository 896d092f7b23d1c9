package dev.reeldock.local.kling;

import java.time.Duration;

/** What goes wrong with the answer to a create request. */
sealed interface CreateFault {
  /** Nothing. */
  record None() implements CreateFault {}

  /** The task is not created and the connection closes without an answer. */
  record LostBeforeAccepting() implements CreateFault {}

  /** The task is created and the connection closes without an answer. */
  record LostAfterAccepting() implements CreateFault {}

  /** The task is not created and this is the answer. */
  record AnsweredInstead(Reply reply) implements CreateFault {}

  /** The task is created and the answer comes late. */
  record AnsweredLate(Duration delay) implements CreateFault {}
}
