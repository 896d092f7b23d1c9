package dev.reeldock.local.kling;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** What goes wrong with the answer to a create request. */
sealed interface CreateFault {
  /** Nothing. */
  record None() implements CreateFault {}

  /** The task is not created and the connection closes without an answer. */
  record LostBeforeAccepting() implements CreateFault {}

  /** The task is created and the connection closes without an answer. */
  record LostAfterAccepting() implements CreateFault {}

  /** The task is not created and this error is the answer. */
  record Refused(int httpStatus, int code, String message) implements CreateFault {}

  /** The task is not created and this is the answer. */
  record AnsweredInstead(Reply reply) implements CreateFault {}

  /** The task is created and the answer comes late. */
  record AnsweredLate(Duration delay) implements CreateFault {}

  /** The task is created and the answer comes when the latch is open. */
  record Held(CountDownLatch latch) implements CreateFault {}
}
