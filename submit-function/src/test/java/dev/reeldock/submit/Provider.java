package dev.reeldock.submit;

import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Refusal;

/** Answers of Kling's that these tests need more than once. */
final class Provider {
  static final Refusal BAD_PROMPT =
      new Refusal(1301, "Failure to pass the risk control system", 400);
  static final Refusal NO_BALANCE = new Refusal(1102, "Account balance not enough", 429);
  static final Refusal NO_SLOT = new Refusal(1303, "parallel task over resource pack limit", 429);

  static final SubmitAnswer REFUSES_TASK = new SubmitAnswer.Refused(BAD_PROMPT, false);
  static final SubmitAnswer REFUSES_ACCOUNT = new SubmitAnswer.Refused(NO_BALANCE, true);
  static final SubmitAnswer BUSY = new SubmitAnswer.Busy(NO_SLOT);
  static final SubmitAnswer NO_ANSWER = new SubmitAnswer.Ambiguous("no answer: timeout");

  private Provider() {}
}
