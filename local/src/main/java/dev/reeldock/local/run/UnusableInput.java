package dev.reeldock.local.run;

/** An input file that cannot be sent; the message is one sentence for the person who gave it. */
public final class UnusableInput extends RuntimeException {
  UnusableInput(String message) {
    super(message);
  }

  UnusableInput(String message, Throwable cause) {
    super(message, cause);
  }
}
