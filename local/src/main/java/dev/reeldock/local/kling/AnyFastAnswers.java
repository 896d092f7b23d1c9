package dev.reeldock.local.kling;

import dev.reeldock.local.kling.TaskState.Failed;
import dev.reeldock.local.kling.TaskState.Processing;
import dev.reeldock.local.kling.TaskState.Submitted;
import dev.reeldock.local.kling.TaskState.Succeeded;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * AnyFast's: a create is answered flat, a query with the gateway's own record and Kling's whole
 * answer in it. Times are in seconds. Callbacks are Kling's own, and so have Kling's own id.
 */
final class AnyFastAnswers implements Answers {
  @Override
  public Reply created(ProviderTask task) {
    Map<String, Object> flat = new LinkedHashMap<>();
    flat.put("id", task.id());
    flat.put("task_id", task.id());
    flat.put("object", "video");
    flat.put("model", task.order().model());
    flat.put("status", status(task.state()));
    flat.put("progress", 0);
    flat.put("created_at", task.createdAt().getEpochSecond());
    return Reply.Text.json(200, flat);
  }

  @Override
  public Reply found(ProviderTask task) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", "success");
    envelope.put("message", "");
    envelope.put("data", own(task));
    return Reply.Text.json(200, envelope);
  }

  @Override
  public Reply notFound(String id) {
    return error(404, "task_not_exist", "task_not_exist");
  }

  /** The key is the gateway's own, and so are the words for a wrong one; the rest is Kling's. */
  @Override
  public Reply refusal(Refusal refusal) {
    int httpStatus = refusal.httpStatus();
    Object code = httpStatus == 401 ? "invalid_api_key" : refusal.number();
    return error(httpStatus, code, String.valueOf(refusal.getMessage()));
  }

  private static Map<String, Object> own(ProviderTask task) {
    TaskState state = task.state();
    Kind kind = task.order().kind();
    long begun = task.createdAt().getEpochSecond();
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("task_id", task.id());
    own.put("action", "/kling/v1/%s/%s_POST".formatted(kind.family().word(), kind.path()));
    own.put("status", status(state));
    own.put("fail_reason", state instanceof Failed(String message) ? message : "");
    own.put("submit_time", begun);
    own.put("start_time", state instanceof Submitted ? 0 : begun);
    own.put("finish_time", state.isEnd() ? task.updatedAt().getEpochSecond() : 0);
    own.put("progress", progress(state));
    own.put("data", Envelope.around(TaskJson.query(task)));
    return own;
  }

  private static String status(TaskState state) {
    return switch (state) {
      case Submitted _ -> "SUBMITTED";
      case Processing _ -> "IN_PROGRESS";
      case Succeeded _ -> "SUCCESS";
      case Failed _ -> "FAILURE";
    };
  }

  private static String progress(TaskState state) {
    return switch (state) {
      case Submitted _ -> "0%";
      case Processing _ -> "50%";
      case Succeeded _, Failed _ -> "100%";
    };
  }

  private static Reply error(int httpStatus, Object code, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    error.put("type", "api_error");
    error.put("code", code);
    return Reply.Text.json(httpStatus, Map.of("error", error));
  }
}
