package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.wire.Verdict;
import dev.reeldock.task.Refusal;

/**
 * The answer that the token had expired. Who is not known buys nothing, so making the call again
 * with another token cannot buy twice; were that untrue, the same external id would be refused as
 * used.
 *
 * <p>"Not valid yet" (1003) is another matter: by the same clock, a new token is not valid either.
 */
final class ExpiredToken {
  private ExpiredToken() {}

  static boolean refused(SubmitAnswer answer) {
    return answer instanceof SubmitAnswer.Refused(Refusal refusal, boolean _)
        && refusal.code() == Codes.EXPIRED;
  }

  static boolean refused(Exchange.Outcome outcome) {
    return outcome instanceof Exchange.Outcome.Answered(int _, String _, String body)
        && Json.object(body)
            .map(Verdict::of)
            .flatMap(Verdict::number)
            .filter(code -> code == Codes.EXPIRED)
            .isPresent();
  }
}
