package dev.reeldock.submit;

import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.provider.PassedAnswer;
import java.util.Map;

/** The provider's answer to a passed call as the caller gets it: status, type and body. */
final class PassedAnswers {
  private static final String JSON = "application/json";

  private PassedAnswers() {}

  /** As it came; in Kling's envelope where a library of Kling's could make nothing of it. */
  static ApiResponse of(String requestId, PassedAnswer.Came came) {
    if (came.status() >= 300 && came.status() < 400) {
      return KlingAnswers.refusal(requestId, PassRefusals.redirected());
    }
    if (came.status() >= 500 && !isJson(came.contentType())) {
      return KlingAnswers.refusal(requestId, PassRefusals.unreadable(came.status()));
    }
    ApiResponse answer =
        new ApiResponse(
            came.status(), Map.of("Content-Type", typeOf(came.contentType())), came.body());
    return answer.fits() ? answer : tooLarge(requestId);
  }

  static ApiResponse tooLarge(String requestId) {
    return KlingAnswers.refusal(requestId, PassRefusals.answerTooLarge());
  }

  private static String typeOf(String contentType) {
    return isJson(contentType) || contentType.matches("(?i)text/.*") ? contentType : JSON;
  }

  private static boolean isJson(String contentType) {
    return contentType.matches("(?i)application/([a-z0-9.-]+\\+)?json( *;.*)?");
  }
}
