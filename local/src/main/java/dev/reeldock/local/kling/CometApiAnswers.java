package dev.reeldock.local.kling;

import java.util.Map;

/** CometAPI's: a create is answered without request id, a callback is short. */
final class CometApiAnswers implements Answers {
  @Override
  public Reply created(ProviderTask task) {
    Map<String, Object> data = TaskJson.created(task);
    data.put("task_info", Map.of());
    Map<String, Object> envelope = Envelope.around(data);
    envelope.remove("request_id");
    return Reply.Text.json(200, envelope);
  }

  @Override
  public Map<String, Object> callback(ProviderTask task) {
    return TaskJson.shortCallback(task);
  }
}
