package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.QueryAnswer.Found;
import dev.reeldock.provider.QueryAnswer.NotFound;
import dev.reeldock.provider.QueryAnswer.Unclear;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryAnswersTest {
  private static final ProviderTaskId ID = new ProviderTaskId("913827032734642185");

  private final ClientAndServer kling = new ClientAndServer();

  @AfterEach
  void close() {
    kling.close();
  }

  private QueryAnswer query(int status, String body) {
    kling.server.answer(status, body);
    return kling.query();
  }

  private Snapshot found(String data) {
    QueryAnswer answer = query(200, "{\"code\":0,\"message\":\"SUCCEED\",\"data\":" + data + "}");
    assertThat(answer).isInstanceOf(Found.class);
    return ((Found) answer).snapshot();
  }

  @Test
  void query_succeeded_hasResultsAndCost() {
    assertThat(
            found(
                """
                {"task_id":"913827032734642185","task_status":"succeed","task_status_msg":"",
                 "task_info":{"external_task_id":"0f"},"final_unit_deduction":"3.5",
                 "task_result":{"videos":[
                   {"id":"1","url":"https://v1.klingai.com/1.mp4?a=b%2Bc","duration":"5.041"},
                   {"id":2,"url":"https://v1.klingai.com/2.mp4","duration":5}]}}
                """))
        .isEqualTo(
            new Snapshot(
                ID,
                TaskStatus.SUCCEED,
                "",
                List.of(
                    new Result(
                        "1", URI.create("https://v1.klingai.com/1.mp4?a=b%2Bc"), null, "5.041"),
                    new Result("2", URI.create("https://v1.klingai.com/2.mp4"), null, "5")),
                new Cost("3.5")));
  }

  @Test
  void query_deductions_areInTheProvidersSpelling() {
    assertThat(
            found(
                    """
                    {"task_id":"913827032734642185","task_status":"failed",
                     "final_balance_deduction":{"quota":"0.56","list_price":0.7}}
                    """)
                .cost())
        .isEqualTo(new Cost(null, "0.56", "0.7"));
    assertThat(
            found(
                    """
                    {"task_id":"913827032734642185","task_status":"failed",
                     "final_unit_deduction":"","final_balance_deduction":0.56}
                    """)
                .cost())
        .isNull();
  }

  @Test
  void query_watermarkUrl_isThereOnlyWhereItIsNamed() {
    assertThat(
            found(
                    """
                    {"task_id":"1","task_status":"succeed","task_result":{"images":[
                      {"index":0,"url":"https://a.example/0.png","watermark_url":"https://a.example/w.png"},
                      {"index":1,"url":"https://a.example/1.png","watermark_url":""}]}}
                    """)
                .results())
        .extracting(Result::watermarkUrl)
        .containsExactly(URI.create("https://a.example/w.png"), null);
  }

  @Test
  void query_watermarkThatCannotBeRead_isUnclear() {
    String half =
        "{\"videos\":[{\"url\":\"https://a.klingai.com/1\",\"watermark_url\":\"ht tp://\"}]}";

    assertThat(
            query(
                200,
                "{\"code\":0,\"data\":{\"task_id\":\"1\",\"task_status\":\"succeed\",\"task_result\":"
                    + half
                    + "}}"))
        .isInstanceOf(QueryAnswer.Unclear.class);
  }

  @Test
  void query_images_areNamedByTheirIndex() {
    assertThat(
            found(
                    """
                    {"task_id":"1","task_status":"succeed","task_result":{"images":[
                      {"index":0,"url":"https://a.example/0.png"},
                      {"index":1,"url":"https://a.example/1.png"}]}}
                    """)
                .results())
        .extracting(Result::id)
        .containsExactly("0", "1");
  }

  @Test
  void query_failed_hasTheProvidersWords() {
    Snapshot snapshot =
        found(
            """
            {"task_id":"1","task_status":"failed",
             "task_status_msg":"Failure to pass the risk control system"}
            """);

    assertThat(snapshot.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(snapshot.message()).isEqualTo("Failure to pass the risk control system");
    assertThat(snapshot.cost()).isNull();
  }

  @Test
  void query_succeedWithAResultThatCannotBeRead_isUnclear() {
    String half = "{\"videos\":[{\"url\":\"https://a.klingai.com/1\"},{\"url\":\"ht tp://\"}]}";

    assertThat(
            query(
                200,
                "{\"code\":0,\"data\":{\"task_id\":1,\"task_status\":\"succeed\",\"task_result\":"
                    + half
                    + "}}"))
        .isInstanceOf(Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"videos\":[]}",
        "{\"videos\":null}",
        "null",
        "[]",
        "{\"videos\":[null,{},{\"url\":\"\"},{\"url\":\"ht tp://\"}]}"
      })
  void query_withoutUsableResults_hasNone(String result) {
    Snapshot snapshot =
        found("{\"task_id\":1,\"task_status\":\"processing\",\"task_result\":" + result + "}");

    assertThat(snapshot.results()).isEmpty();
    assertThat(snapshot.status()).isEqualTo(TaskStatus.PROCESSING);
  }

  @ParameterizedTest
  @CsvSource({
    "400,1201,Task not found by id/external id: 0f",
    "404,1201,TASK NOT FOUND",
    "200,1201,Task not found by id: 1",
  })
  void query_unknownTask_isNotFound(int status, int code, String message) {
    String body = "{\"code\":%s,\"message\":\"%s\"}".formatted(code, message);

    assertThat(query(status, body)).isEqualTo(new NotFound());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "404 | <html>not found</html>",
        "404 | ``",
        "404 | {\"code\":1203,\"message\":\"resource not found\"}",
        "400 | {\"code\":1201,\"message\":\"invalid key\"}",
        "401 | {\"code\":1002,\"message\":\"api key not found\"}",
        "500 | {\"code\":5000,\"message\":\"task not found\"}",
        "200 | {\"code\":0,\"data\":null}",
        "200 | {\"code\":0,\"data\":{\"task_status\":\"succeed\"}}",
        "200 | {}",
      })
  void query_anythingElse_isUnclear(int status, String body) {
    assertThat(query(status, body)).isInstanceOf(Unclear.class);
  }

  @Test
  void query_noAnswer_isUnclear() {
    kling.server.hangUp();

    assertThat(kling.query()).isInstanceOf(Unclear.class);
  }
}
