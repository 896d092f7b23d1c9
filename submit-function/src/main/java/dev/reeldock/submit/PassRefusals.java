package dev.reeldock.submit;

import dev.reeldock.provider.profile.PassedCall;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.task.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a call that makes no task is not passed on, or its answer not handed on; in Kling's codes.
 */
final class PassRefusals {
  private static final int MOST_NAMED = 20;

  private PassRefusals() {}

  static Refusal notAllowed(String caller) {
    return new Refusal(
        1103,
        "This call goes to the provider's account: expected a caller that the stack's parameter"
            + " PassThroughCallers names, came "
            + Came.word(caller)
            + "; add it there and deploy again",
        403);
  }

  static Refusal notListed(String call, List<PassedCall> listed) {
    return new Refusal(
        1202, "No such call here: expected " + named(listed) + ", came " + Came.word(call), 404);
  }

  private static String named(List<PassedCall> listed) {
    if (listed.isEmpty()) {
      return "none, as the provider's profile lists none in pass_through";
    }
    String more = listed.size() <= MOST_NAMED ? "" : ", or another that its profile lists";
    return listed.stream()
        .limit(MOST_NAMED)
        .map(PassedCall::toString)
        .collect(Collectors.joining(", ", "one of ", more));
  }

  static Refusal tooLarge(int bytes, int most) {
    return new Refusal(
        1201,
        "The body is too large: expected at most "
            + most
            + " bytes (5.5 MB), base64 included, came "
            + bytes
            + "; name files by URLs",
        413);
  }

  static Refusal noAnswer() {
    return new Refusal(
        5002,
        "The provider did not answer in time, and what was asked for may have happened: look before"
            + " the call is repeated",
        504);
  }

  static Refusal unreadable(int status) {
    return new Refusal(
        5000,
        "The provider answered HTTP "
            + status
            + " without JSON, and what was asked for may have happened: look before the call is"
            + " repeated",
        status);
  }

  static Refusal redirected() {
    return new Refusal(
        5000,
        "The provider answered with a redirect, which is not followed: set the stack's parameter"
            + " ProviderBaseUrl to where it answers",
        502);
  }

  static Refusal answerTooLarge() {
    return new Refusal(
        5000,
        "The provider's answer is too large: expected at most 5.5 MB; what was asked for has"
            + " happened, so ask for less of it",
        502);
  }

  static Refusal notNow() {
    return new Refusal(
        5001, "The keys cannot be read now, so nothing was done: repeat the call", 503);
  }
}
