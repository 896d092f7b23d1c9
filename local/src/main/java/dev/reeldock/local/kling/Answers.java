package dev.reeldock.local.kling;

import java.util.List;
import java.util.Map;

/** How a provider answers and calls back: as Kling does, but for what an implementation changes. */
interface Answers {
  default Reply created(ProviderTask task) {
    return Envelope.success(TaskJson.created(task));
  }

  default Reply found(ProviderTask task) {
    return Envelope.success(TaskJson.query(task));
  }

  default Reply notFound(String id) {
    return refusal(Refusal.invalidValue("Task not found by id/external id: " + id));
  }

  default Reply page(List<ProviderTask> tasks) {
    return Envelope.success(tasks.stream().map(TaskJson::query).toList());
  }

  default Reply refusal(Refusal refusal) {
    return Envelope.refusal(refusal);
  }

  /** The whole body. */
  default Map<String, Object> callback(ProviderTask task) {
    return TaskJson.callback(task);
  }
}
