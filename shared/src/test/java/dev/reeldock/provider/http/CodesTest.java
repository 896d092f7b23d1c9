package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Refusal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each of Kling's codes means for a submit. Sources: Kling's error page, which has these 22
 * codes that say no, or an answer that was seen, in its own words.
 */
final class CodesTest {
  private static final String ROWS =
      """
      # code | http | words                                  | meaning | source
        1000 |  401 | authentication failed                  | ACCOUNT | page
        1001 |  401 | Authorization is empty                 | ACCOUNT | seen
        1002 |  401 | api key not found                      | ACCOUNT | seen
        1003 |  401 | Authorization not yet valid            | ACCOUNT | page
        1004 |  401 | Authorization expired                  | ACCOUNT | page
        1100 |  429 | account abnormal                       | ACCOUNT | page
        1101 |  429 | account in arrears                     | ACCOUNT | page
        1102 |  429 | Account balance not enough             | ACCOUNT | seen
        1103 |  403 | no right to this model                 | ACCOUNT | page
        1200 |  400 | bad parameter                          | TASK    | seen
        1201 |  400 | invalid value for duration             | TASK    | page
        1201 |  400 | External_task_id 0f already exists     | OPEN    | seen
        1202 |  404 | method invalid                         | TASK    | page
        1203 |  404 | The model is discontinued              | TASK    | seen
        1300 |  400 | platform policy                        | TASK    | page
        1301 |  400 | content blocked                        | TASK    | seen
        1302 |  429 | too many requests                      | BUSY    | page
        1303 |  429 | parallel task over resource pack limit | BUSY    | seen
        1304 |  429 | not on the IP list                     | ACCOUNT | page
        5000 |  500 | internal error                         | OPEN    | page
        5001 |  503 | maintenance                            | BUSY    | page
        5002 |  504 | internal timeout                       | OPEN    | page
      """;

  @AutoClose private final ClientAndServer kling = new ClientAndServer();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ROWS)
  void submit_officialCode_isReadAsWhatItMeans(
      int code, int status, String words, Codes.Meaning meaning) {
    assertThat(answered(code, status, words))
        .isEqualTo(expected(meaning, new Refusal(code, words, status), status));
  }

  /**
   * Some proxies answer 200 to everything: the code counts, and a caller is told Kling's status.
   */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ROWS)
  void submit_officialCodeOnHttp200_meansTheSame(
      int code, int status, String words, Codes.Meaning meaning) {
    assertThat(answered(code, 200, words))
        .isEqualTo(expected(meaning, new Refusal(code, words, status), 200));
  }

  private SubmitAnswer answered(int code, int status, String words) {
    kling.server.answer(status, "{\"code\":" + code + ",\"message\":\"" + words + "\"}");
    return kling.submit();
  }

  private static SubmitAnswer expected(Codes.Meaning meaning, Refusal refusal, int came) {
    return switch (meaning) {
      case BUSY -> new SubmitAnswer.Busy(refusal);
      case ACCOUNT -> new SubmitAnswer.Refused(refusal, true);
      case TASK -> new SubmitAnswer.Refused(refusal, false);
      case OPEN -> new SubmitAnswer.Ambiguous("HTTP " + came + ", code " + refusal.code());
    };
  }
}
