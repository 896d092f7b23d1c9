package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.provider.Callback;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.http.Conformance.Row;
import dev.reeldock.provider.wire.WireTask;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SampleTasks;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider says, in whatever shape, comes to what the table says. */
final class ConformanceTest {
  private static final ClientAndServer KLING = new ClientAndServer();

  @AfterAll
  static void close() {
    KLING.close();
  }

  static List<Row> rows() {
    return Conformance.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void read_row_isItsOutcome(Row row) {
    assertThat(outcome(row)).isEqualTo(row.outcome());
  }

  @Test
  void rows_all_nameEachCaseOnceAndEveryProvider() {
    assertThat(rows()).extracting(Row::toString).doesNotHaveDuplicates();
    assertThat(rows())
        .extracting(row -> row.source().split(" ", 2)[0])
        .contains("Kling", "CometAPI", "AnyFast", "YutoAI", "Kapon", "gpt.ge", "kkiai", "ezmodel")
        .contains("crazyrouter", "new-api", "fashionlabs", "Baidu", "Miaoda");
  }

  private static String outcome(Row row) {
    if (row.reading().equals("callback")) {
      return Json.object(row.body())
          .flatMap(WireTask::in)
          .map(task -> words(task.callback()))
          .orElse("unreadable");
    }
    KLING.server.answer(row.httpStatus(), row.body());
    return switch (row.reading()) {
      case "create" -> words(KLING.submit());
      case "query" -> words(KLING.query());
      case "query ours" ->
          words(KLING.client().queryByExternalId(ClientAndServer.KIND, SampleTasks.id(1)));
      default -> throw new IllegalArgumentException("No such reading: " + row.reading());
    };
  }

  private static String words(SubmitAnswer answer) {
    return switch (answer) {
      case SubmitAnswer.Accepted(var id) -> "accepted " + id;
      case SubmitAnswer.Busy(Refusal refusal) -> "busy " + words(refusal);
      case SubmitAnswer.Refused(Refusal refusal, boolean account) ->
          (account ? "refused account " : "refused ") + words(refusal);
      case SubmitAnswer.Ambiguous _ -> "ambiguous";
      case SubmitAnswer.Unsent _ -> "unsent";
    };
  }

  private static String words(Refusal refusal) {
    return refusal.code() + ": " + refusal.message();
  }

  private static String words(QueryAnswer answer) {
    return switch (answer) {
      case QueryAnswer.Found(var snapshot) -> "found " + Conformance.words(snapshot);
      case QueryAnswer.NotFound _ -> "not found";
      case QueryAnswer.NoQuery _ -> "no query";
      case QueryAnswer.Unclear _ -> "unclear";
    };
  }

  private static String words(Callback callback) {
    String named = callback.externalTaskId();
    return "read " + Conformance.words(callback.snapshot()) + (named == null ? "" : " of " + named);
  }
}
