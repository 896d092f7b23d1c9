package dev.reeldock.provider;

import dev.reeldock.task.Refusal;

/** What came of a call that makes no task. */
public sealed interface PassedAnswer {

  /**
   * The provider's answer, whatever it says.
   *
   * @param contentType empty where it told none
   */
  record Came(int status, String contentType, String body) implements PassedAnswer {}

  /** It answered more than can be handed on. */
  record TooLarge() implements PassedAnswer {}

  /** No answer: nobody knows whether it did anything. */
  record None(String reason) implements PassedAnswer {}

  /** Nothing was sent: nobody has put a key in. */
  record NoKey(Refusal refusal) implements PassedAnswer {}
}
