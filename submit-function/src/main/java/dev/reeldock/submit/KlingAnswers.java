package dev.reeldock.submit;

import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Task;
import dev.reeldock.view.TaskView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kling's envelope: {@code {"code":0,"message":"SUCCEED","request_id":"..","data":..}}. */
final class KlingAnswers {
  private KlingAnswers() {}

  static ApiResponse ok(String requestId, Map<String, ?> task) {
    return okWith(requestId, task);
  }

  /** Kling's lists say neither how many tasks there are nor whether more follow. */
  static ApiResponse ok(String requestId, List<? extends Map<String, ?>> tasks) {
    return okWith(requestId, tasks);
  }

  /**
   * A task that has just been taken.
   *
   * @param flat whether a provider's clients look for its fields beside the envelope
   */
  static ApiResponse created(String requestId, Task task, boolean flat) {
    Map<String, @Nullable Object> envelope = succeeded(requestId, TaskView.created(task));
    if (flat) {
      envelope.putAll(TaskView.flat(task));
    }
    return ApiResponse.json(200, envelope);
  }

  private static ApiResponse okWith(String requestId, Object data) {
    return ApiResponse.json(200, succeeded(requestId, data));
  }

  private static Map<String, @Nullable Object> succeeded(String requestId, Object data) {
    Map<String, @Nullable Object> envelope = envelope(0, "SUCCEED", requestId);
    envelope.put("data", data);
    return envelope;
  }

  /** An error has no {@code data}. */
  static ApiResponse refusal(String requestId, Refusal refusal) {
    return ApiResponse.json(
        refusal.httpStatus(), envelope(refusal.code(), refusal.message(), requestId));
  }

  private static Map<String, @Nullable Object> envelope(int code, String message, String id) {
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    envelope.put("code", code);
    envelope.put("message", message);
    envelope.put("request_id", id);
    return envelope;
  }
}
