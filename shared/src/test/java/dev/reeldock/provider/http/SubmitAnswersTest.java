package dev.reeldock.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.SubmitAnswer.Accepted;
import dev.reeldock.provider.SubmitAnswer.Ambiguous;
import dev.reeldock.provider.SubmitAnswer.Busy;
import dev.reeldock.provider.SubmitAnswer.Refused;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an answer to a submit comes to that is not one of Kling's documented codes, and what cannot
 * be read; each is asked for once and never again.
 */
final class SubmitAnswersTest {
  private final ClientAndServer kling = new ClientAndServer();

  @AfterEach
  void closeAndCountRequests() {
    int requests = kling.server.received().size();
    kling.close();
    assertThat(requests).isEqualTo(1);
  }

  private SubmitAnswer submit(int status, String body) {
    kling.server.answer(status, body);
    return kling.submit();
  }

  private SubmitAnswer submit(int status, int code, String message) {
    return submit(
        status, "{\"code\":%s,\"message\":\"%s\",\"request_id\":\"r\"}".formatted(code, message));
  }

  @ParameterizedTest
  @CsvSource({
    "401,40101,a code that Kling does not have",
    "403,7,forbidden",
  })
  void submit_refusalOfTheAccount_isRefusedForEveryTask(int status, int code, String message) {
    assertThat(submit(status, code, message))
        .isEqualTo(new Refused(new Refusal(code, message, status), true));
  }

  @ParameterizedTest
  @CsvSource({
    "400,7,a gateway's own",
    "404,40401,no such model here",
  })
  void submit_refusalOfTheTask_isRefusedForThisTask(int status, int code, String message) {
    assertThat(submit(status, code, message))
        .isEqualTo(new Refused(new Refusal(code, message, status), false));
  }

  @ParameterizedTest
  @CsvSource({
    "429,7,slow down",
  })
  void submit_notNow_isBusy(int status, int code, String message) {
    assertThat(submit(status, code, message))
        .isEqualTo(new Busy(new Refusal(code, message, status)));
  }

  @ParameterizedTest
  @CsvSource({
    "400,1201,external_task_id ALREADY EXIST",
    "500,9999,no code of the documentation",
    "502,1,a gateway's",
  })
  void submit_openAnswer_isAmbiguous(int status, int code, String message) {
    assertThat(submit(status, code, message)).isInstanceOf(Ambiguous.class);
  }

  @Test
  void submit_codeZero_isAccepted() {
    assertThat(
            submit(
                200,
                """
                {"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"913827032734642185",
                 "task_status":"submitted","task_info":{},"created_at":1781080778802}}
                """))
        .isEqualTo(new Accepted(new ProviderTaskId("913827032734642185")));
  }

  @Test
  void submit_taskIdAsANumber_keepsEveryDigit() {
    assertThat(submit(200, "{\"code\":\"0\",\"data\":{\"task_id\":913827032734642185}}"))
        .isEqualTo(new Accepted(new ProviderTaskId("913827032734642185")));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 404, 500, 502, 503})
  void submit_htmlBody_isAmbiguous(int status) {
    assertThat(submit(status, "<html><h1>Bad Gateway</h1></html>")).isInstanceOf(Ambiguous.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 500, 502})
  void submit_emptyBody_isAmbiguous(int status) {
    assertThat(submit(status, "")).isInstanceOf(Ambiguous.class);
  }

  @Test
  void submit_tooManyRequestsWithoutABody_isBusy() {
    assertThat(submit(429, "")).isInstanceOf(Busy.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0}",
        "{\"code\":0,\"data\":null}",
        "{\"code\":0,\"data\":{\"task_id\":\"\"}}",
        "{\"code\":null}",
        "{\"code\":\"success\"}",
        "{\"code\":99999999999}",
        "{}",
        "[]"
      })
  void submit_withoutATaskIdOrACode_isAmbiguous(String body) {
    assertThat(submit(200, body)).isInstanceOf(Ambiguous.class);
  }

  @Test
  void submit_wordyRefusal_isCut() {
    SubmitAnswer answer = submit(400, 1301, "x".repeat(10_000));

    assertThat(answer).isInstanceOf(Refused.class);
    assertThat(((Refused) answer).refusal().message()).hasSize(500);
  }

  @Test
  void submit_connectionClosedWithoutAnAnswer_isAmbiguous() {
    kling.server.hangUp();

    assertThat(kling.submit()).isInstanceOf(Ambiguous.class);
  }

  @Test
  void submit_answerBreaksOff_isAmbiguous() {
    kling.server.breakOff(200, "{\"code\":0,".getBytes(UTF_8), 100);

    assertThat(kling.submit()).isInstanceOf(Ambiguous.class);
  }

  @Test
  void submit_answerTooLarge_isAmbiguous() {
    assertThat(submit(200, "{\"code\":0,\"message\":\"" + "x".repeat(1 << 20) + "\"}"))
        .isInstanceOf(Ambiguous.class);
  }
}
