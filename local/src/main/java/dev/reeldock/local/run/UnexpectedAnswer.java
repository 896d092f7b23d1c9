package dev.reeldock.local.run;

/** Reeldock answered something that a job cannot go on with; the message is one sentence. */
final class UnexpectedAnswer extends RuntimeException {
  UnexpectedAnswer(String message) {
    super(message);
  }
}
