package dev.reeldock.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.SubmitAnswer.Ambiguous;
import dev.reeldock.provider.SubmitAnswer.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to a submit that no row of a table can have; each is asked for once and never again. */
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
  void submit_wordyRefusal_isCut() {
    SubmitAnswer answer = submit(400, "{\"code\":1301,\"message\":\"" + "x".repeat(10_000) + "\"}");

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
