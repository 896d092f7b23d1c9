package dev.reeldock.local.kling;

import java.util.Map;

/** YutoAI's: nothing is said of what was asked for, and what it does not serve is a web page. */
final class YutoAiAnswers implements Answers {
  @Override
  public Reply created(ProviderTask task) {
    Map<String, Object> data = TaskJson.created(task);
    data.remove("task_info");
    return Envelope.success(data);
  }

  @Override
  public Reply refusal(Refusal refusal) {
    return refusal.number() == KlingCode.METHOD_INVALID.number()
        ? Reply.Text.html(404)
        : Envelope.refusal(refusal);
  }

  @Override
  public Map<String, Object> callback(ProviderTask task) {
    return TaskJson.shortCallback(task);
  }
}
