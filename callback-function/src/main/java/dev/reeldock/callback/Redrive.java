package dev.reeldock.callback;

import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.queue.DeadLetters;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A person says that what messages had failed of is mended. */
final class Redrive {
  private final DeadLetters deadLetters;

  Redrive(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  Said run(DeadLetterQueue queue, BooleanSupplier timeIsLeft) {
    AtomicBoolean timeWasOver = new AtomicBoolean();
    BooleanSupplier watched =
        () -> {
          timeWasOver.set(!timeIsLeft.getAsBoolean());
          return !timeWasOver.get();
        };
    String moved = move(queue, watched);
    return timeWasOver.get()
        ? Said.done(moved, "Time was over, so there may be more: run it again.")
        : Said.done(moved);
  }

  private String move(DeadLetterQueue queue, BooleanSupplier timeIsLeft) {
    return switch (queue) {
      case INGEST -> deadLetters.sendBack(queue, timeIsLeft) + " upload(s) are told again.";
      case DISPATCH, COLLECT, RELAY ->
          deadLetters.sendBack(queue, timeIsLeft) + " wake-up(s) went back.";
      case RECONCILE ->
          "There is nothing to send back: later minutes have done the work of those that failed. "
              + deadLetters.drop(queue, timeIsLeft)
              + " were dropped.";
    };
  }
}
