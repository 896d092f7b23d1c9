package dev.reeldock.queue;

import java.util.function.BooleanSupplier;

/**
 * The messages that nobody could deal with. Each is dealt with by itself, and may be dealt with
 * twice: none is lost. Where they cannot be reached, {@link WakeUpException}.
 */
public interface DeadLetters {
  /** Sends them back to where they came from, while time is left; how many. */
  int sendBack(DeadLetterQueue queue, BooleanSupplier timeIsLeft);

  /** Removes them, while time is left; how many. */
  int drop(DeadLetterQueue queue, BooleanSupplier timeIsLeft);
}
