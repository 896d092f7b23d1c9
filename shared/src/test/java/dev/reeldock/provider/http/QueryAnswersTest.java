package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.QueryAnswer.Found;
import dev.reeldock.provider.QueryAnswer.Unclear;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers to a query that no row of a table can have, and one that a promise names. */
final class QueryAnswersTest {
  @AutoClose private final ClientAndServer kling = new ClientAndServer();

  private QueryAnswer query(String data) {
    kling.server.answer(200, "{\"code\":0,\"data\":{\"task_id\":\"1\"," + data + "}}");
    return kling.query();
  }

  @Test
  void query_watermarkThatCannotBeRead_isUnclear() {
    String result = "{\"url\":\"https://a.klingai.com/1\",\"watermark_url\":\"ht tp://\"}";

    assertThat(query("\"task_status\":\"succeed\",\"task_result\":{\"videos\":[" + result + "]}"))
        .isInstanceOf(Unclear.class);
  }

  @Test
  void query_wordyFailure_isCut() {
    QueryAnswer answer =
        query("\"task_status\":\"failed\",\"task_status_msg\":\"" + "x".repeat(10_000) + "\"");

    assertThat(answer).isInstanceOf(Found.class);
    assertThat(((Found) answer).snapshot().message()).hasSize(500);
  }

  @Test
  void query_noAnswer_isUnclear() {
    kling.server.hangUp();

    assertThat(kling.query()).isInstanceOf(Unclear.class);
  }
}
