package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Result;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the provider's answers: {@code
 * {"code":0,"message":"SUCCEED","request_id":"..","data":{..}}}, errors without {@code data}.
 * Judged by the code first, then the HTTP status; what cannot be read is an open answer, never a
 * failure.
 */
final class Answers {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MAX_MESSAGE = 500;

  private Answers() {}

  static SubmitAnswer submit(Exchange.Outcome outcome) {
    return switch (outcome) {
      case Exchange.Outcome.NoAnswer(String reason) -> new SubmitAnswer.Ambiguous(reason);
      case Exchange.Outcome.Answered(int status, String body) ->
          Json.object(body)
              .map(envelope -> submit(status, envelope))
              .orElseGet(() -> unreadable(status));
    };
  }

  private static SubmitAnswer unreadable(int status) {
    return status == TOO_MANY_REQUESTS
        ? new SubmitAnswer.Busy(new Refusal(1302, "HTTP 429 without a readable body", status))
        : new SubmitAnswer.Ambiguous("HTTP " + status + " without a readable body");
  }

  private static SubmitAnswer submit(int status, JsonObject envelope) {
    Optional<Integer> code = code(envelope);
    if (code.isEmpty()) {
      return unreadable(status);
    }
    Refusal refusal = new Refusal(code.get(), message(envelope), status);
    return switch (Codes.of(refusal.code(), refusal.message(), status)) {
      case OK -> accepted(envelope);
      case BUSY -> new SubmitAnswer.Busy(refusal);
      case ACCOUNT -> new SubmitAnswer.Refused(refusal, true);
      case TASK -> new SubmitAnswer.Refused(refusal, false);
      case OPEN -> new SubmitAnswer.Ambiguous("HTTP " + status + ", code " + refusal.code());
    };
  }

  private static SubmitAnswer accepted(JsonObject envelope) {
    return envelope
        .object("data")
        .flatMap(Answers::taskId)
        .<SubmitAnswer>map(SubmitAnswer.Accepted::new)
        .orElseGet(() -> new SubmitAnswer.Ambiguous("accepted without a task id"));
  }

  static QueryAnswer query(Exchange.Outcome outcome) {
    return switch (outcome) {
      case Exchange.Outcome.NoAnswer(String reason) -> new QueryAnswer.Unclear(reason);
      case Exchange.Outcome.Answered(int status, String body) ->
          Json.object(body)
              .map(envelope -> query(status, envelope))
              .orElseGet(
                  () -> new QueryAnswer.Unclear("HTTP " + status + " without a readable body"));
    };
  }

  private static QueryAnswer query(int status, JsonObject envelope) {
    int code = code(envelope).orElse(-1);
    if (Codes.notFound(code, message(envelope))) {
      return new QueryAnswer.NotFound();
    }
    return Optional.of(envelope)
        .filter(_ -> code == Codes.OK)
        .flatMap(answer -> answer.object("data"))
        .flatMap(Answers::snapshot)
        .<QueryAnswer>map(QueryAnswer.Found::new)
        .orElseGet(() -> new QueryAnswer.Unclear("HTTP " + status + ", code " + code));
  }

  private static Optional<Snapshot> snapshot(JsonObject data) {
    TaskStatus status = TaskStatus.of(data.text("task_status").orElse(""));
    JsonObject result = data.object("task_result").orElse(JsonObject.EMPTY);
    List<JsonObject> items =
        Stream.of("videos", "images").flatMap(list -> result.objects(list).stream()).toList();
    List<Result> results = items.stream().flatMap(item -> result(item).stream()).toList();
    // A part of a success is no success: ask again rather than keep a part for the whole.
    boolean whole = status != TaskStatus.SUCCEED || results.size() == items.size();
    return taskId(data)
        .filter(_ -> whole)
        .map(id ->
            new Snapshot(
                id,
                status,
                cut(data.text("task_status_msg").orElse("")),
                results,
                cost(data).orElse(null)));
  }

  private static Optional<Cost> cost(JsonObject data) {
    JsonObject balance = data.object("final_balance_deduction").orElse(JsonObject.EMPTY);
    return Cost.of(
        data.word("final_unit_deduction").orElse(null),
        balance.word("quota").orElse(null),
        balance.word("list_price").orElse(null));
  }

  private static Optional<Result> result(JsonObject item) {
    String id = item.word("id").or(() -> item.word("index")).orElse("");
    Optional<String> watermark = item.word("watermark_url");
    Optional<URI> watermarkUrl = watermark.flatMap(Answers::url);
    return item.word("url")
        .flatMap(Answers::url)
        .filter(_ -> watermark.isPresent() == watermarkUrl.isPresent())
        .map(url ->
            new Result(id, url, watermarkUrl.orElse(null), item.text("duration").orElse("")));
  }

  private static Optional<URI> url(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ProviderTaskId> taskId(JsonObject data) {
    return data.word("task_id").filter(id -> id.length() <= 256).map(ProviderTaskId::new);
  }

  static Optional<Integer> code(JsonObject envelope) {
    return envelope.wholeNumber("code").filter(code -> code == code.intValue()).map(Long::intValue);
  }

  private static String message(JsonObject envelope) {
    return cut(envelope.text("message").orElse(""));
  }

  private static String cut(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
  }
}
