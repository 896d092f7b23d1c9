package dev.reeldock.local.kling;

import dev.reeldock.local.kling.TaskState.Failed;
import dev.reeldock.local.kling.TaskState.Processing;
import dev.reeldock.local.kling.TaskState.Submitted;
import dev.reeldock.local.kling.TaskState.Succeeded;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A task as Kling writes it. */
final class TaskJson {
  private TaskJson() {}

  /** The data of a create answer. */
  static Map<String, Object> created(ProviderTask task) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("task_id", task.id());
    data.put("task_status", task.state().status());
    data.put("task_info", info(task));
    data.put("created_at", task.createdAt().toEpochMilli());
    data.put("updated_at", task.updatedAt().toEpochMilli());
    return data;
  }

  /** The data of a query answer, and the whole body of a callback. */
  static Map<String, Object> whole(ProviderTask task) {
    Map<String, Object> data = created(task);
    data.put("task_status_msg", task.state() instanceof Failed failed ? failed.message() : "");
    data.put("task_result", result(task));
    if (task.state() instanceof Succeeded) {
      data.put("final_unit_deduction", units(task.order()));
    }
    return data;
  }

  private static Map<String, Object> info(ProviderTask task) {
    String externalId = task.order().externalTaskId();
    return externalId == null ? Map.of() : Map.of("external_task_id", externalId);
  }

  private static Map<String, Object> result(ProviderTask task) {
    return switch (task.state()) {
      case Submitted _, Processing _, Failed _ -> Map.of();
      case Succeeded end -> Map.of(task.order().kind().family(), List.of(video(end, task.order())));
    };
  }

  private static Map<String, Object> video(Succeeded end, TaskOrder order) {
    Map<String, Object> video = new LinkedHashMap<>();
    video.put("id", end.videoId());
    video.put("url", end.url().toString());
    video.put("duration", order.seconds() + ".0");
    return video;
  }

  /** The list price of kling-v1-6: 0.4 units a second in std mode, 0.7 in pro. */
  private static String units(TaskOrder order) {
    BigDecimal perSecond = new BigDecimal(order.mode().equals("pro") ? "0.7" : "0.4");
    BigDecimal units = perSecond.multiply(BigDecimal.valueOf(order.seconds()));
    return units.stripTrailingZeros().toPlainString();
  }
}
