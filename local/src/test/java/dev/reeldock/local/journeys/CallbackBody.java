package dev.reeldock.local.journeys;

import java.net.URI;

/** What a provider posts about a task, and what somebody else can post just as well. */
final class CallbackBody {
  private CallbackBody() {}

  static String succeed(String providerTaskId, String taskId, URI result) {
    return body(
        providerTaskId,
        taskId,
        "succeed",
        "{\"videos\":[{\"id\":\"v1\",\"url\":\"%s\",\"duration\":\"5\"}]}".formatted(result));
  }

  static String of(String providerTaskId, String taskId, String status) {
    return body(providerTaskId, taskId, status, "{}");
  }

  /** As Kling's page has the test callback of its console. */
  static String ofConsole() {
    return """
    {"id":"913827032734642185","status":"submitted","message":"","outputs":[]}\
    """;
  }

  private static String body(String providerTaskId, String taskId, String status, String result) {
    return """
    {"task_id":"%s","task_status":"%s","task_status_msg":"said the callback",
     "task_info":{"external_task_id":"%s"},"task_result":%s}\
    """
        .formatted(providerTaskId, status, taskId, result);
  }
}
