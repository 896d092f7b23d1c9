package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.wire.Verdict;
import dev.reeldock.provider.wire.WireTask;
import dev.reeldock.task.Refusal;

/**
 * Reads the provider's answers. Judged by the code first, then the HTTP status; what cannot be read
 * is an open answer, never a failure.
 */
final class Answers {
  private static final int TOO_MANY_REQUESTS = 429;

  private Answers() {}

  static SubmitAnswer submit(Exchange.Outcome outcome) {
    return switch (outcome) {
      case Exchange.Outcome.NoAnswer(String reason) -> new SubmitAnswer.Ambiguous(reason);
      case Exchange.Outcome.TooLarge(int most) -> new SubmitAnswer.Ambiguous(tooLarge(most));
      case Exchange.Outcome.Answered(int status, String _, String body) ->
          Json.object(body)
              .map(answer -> submit(status, answer))
              .orElseGet(() -> unreadable(status));
    };
  }

  private static SubmitAnswer submit(int status, JsonObject answer) {
    Verdict verdict = Verdict.anywhereIn(answer);
    if (isYes(verdict, status)) {
      return accepted(answer);
    }
    if (isSilent(verdict)) {
      return unreadable(status);
    }
    // A no that names a task may have sold it.
    return WireTask.in(answer).isPresent()
        ? new SubmitAnswer.Ambiguous(reason(verdict, status))
        : refused(verdict, status);
  }

  private static SubmitAnswer accepted(JsonObject answer) {
    return WireTask.created(answer)
        .<SubmitAnswer>map(task -> new SubmitAnswer.Accepted(task.snapshot().id()))
        .orElseGet(() -> new SubmitAnswer.Ambiguous("accepted without a task id"));
  }

  private static SubmitAnswer refused(Verdict verdict, int status) {
    int code = Codes.kling(verdict, status);
    Refusal refusal = new Refusal(code, words(verdict), Codes.status(code, status));
    return switch (Codes.meaning(verdict, status)) {
      case BUSY -> new SubmitAnswer.Busy(refusal);
      case ACCOUNT -> new SubmitAnswer.Refused(refusal, true);
      case TASK -> new SubmitAnswer.Refused(refusal, false);
      case OPEN -> new SubmitAnswer.Ambiguous(reason(verdict, status));
    };
  }

  private static SubmitAnswer unreadable(int status) {
    return status == TOO_MANY_REQUESTS
        ? new SubmitAnswer.Busy(new Refusal(1302, "HTTP 429 without a readable body", status))
        : new SubmitAnswer.Ambiguous("HTTP " + status + " without a readable body");
  }

  /** The asked id is the provider's or ours, as the question named it. */
  static QueryAnswer query(Exchange.Outcome outcome, String asked) {
    return switch (outcome) {
      case Exchange.Outcome.NoAnswer(String reason) -> new QueryAnswer.Unclear(reason);
      case Exchange.Outcome.TooLarge(int most) -> new QueryAnswer.Unclear(tooLarge(most));
      case Exchange.Outcome.Answered(int status, String _, String body) ->
          Json.object(body)
              .map(answer -> query(status, answer, asked))
              .orElseGet(
                  () -> new QueryAnswer.Unclear("HTTP " + status + " without a readable body"));
    };
  }

  private static QueryAnswer query(int status, JsonObject answer, String asked) {
    Verdict verdict = Verdict.of(answer);
    if (Codes.notFound(verdict, status)) {
      return new QueryAnswer.NotFound();
    }
    return WireTask.askedFor(asked, answer)
        .filter(task -> isYes(verdict, status) && task.isWhole())
        .<QueryAnswer>map(task -> new QueryAnswer.Found(task.snapshot()))
        .orElseGet(() -> new QueryAnswer.Unclear(reason(verdict, status)));
  }

  private static String tooLarge(int mostBytes) {
    return "an answer of more than " + mostBytes + " bytes";
  }

  /** An answer without a code is as good as its HTTP status. */
  private static boolean isYes(Verdict verdict, int status) {
    return verdict.yes() || (!verdict.no() && status >= 200 && status < 300);
  }

  private static boolean isSilent(Verdict verdict) {
    return !verdict.no() && verdict.words().isEmpty();
  }

  private static String words(Verdict verdict) {
    return verdict.words().isEmpty() ? verdict.code() : verdict.words();
  }

  private static String reason(Verdict verdict, int status) {
    return "HTTP "
        + status
        + ", "
        + (verdict.code().isEmpty() ? "no code" : "code " + verdict.code());
  }
}
