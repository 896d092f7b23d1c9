package dev.reeldock.local.kling;

import dev.reeldock.local.kling.TaskState.Failed;
import dev.reeldock.local.kling.TaskState.Output;
import dev.reeldock.local.kling.TaskState.Processing;
import dev.reeldock.local.kling.TaskState.Submitted;
import dev.reeldock.local.kling.TaskState.Succeeded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A task as Kling writes it. */
final class TaskJson {
  private TaskJson() {}

  /** The data of a create answer. */
  static Map<String, Object> created(ProviderTask task) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("task_id", task.klingId());
    data.put("task_status", task.state().status());
    data.put("task_info", info(task));
    data.put("created_at", task.createdAt().toEpochMilli());
    data.put("updated_at", task.updatedAt().toEpochMilli());
    return data;
  }

  /** The data of a query answer. */
  static Map<String, Object> query(ProviderTask task) {
    Map<String, Object> data = whole(task, true);
    if (task.order().watermark()) {
      data.put("watermark_info", Map.of("enabled", true));
    }
    return data;
  }

  /** The whole body of a callback, which never speaks of watermarks. */
  static Map<String, Object> callback(ProviderTask task) {
    return whole(task, false);
  }

  /** A callback as gateways' pages have it, and Kling's had it once. */
  static Map<String, Object> shortCallback(ProviderTask task) {
    Map<String, Object> body = callback(task);
    body.keySet().removeAll(Set.of("task_info", "final_unit_deduction"));
    return body;
  }

  private static Map<String, Object> whole(ProviderTask task, boolean watermarks) {
    Map<String, Object> data = created(task);
    data.put("task_status_msg", task.state() instanceof Failed failed ? failed.message() : "");
    data.put("task_result", result(task, watermarks));
    if (task.state() instanceof Succeeded) {
      data.put("final_unit_deduction", Prices.units(task.order()));
    }
    return data;
  }

  private static Map<String, Object> info(ProviderTask task) {
    String externalId = task.order().externalTaskId();
    return externalId == null ? Map.of() : Map.of("external_task_id", externalId);
  }

  private static Map<String, Object> result(ProviderTask task, boolean watermarks) {
    return switch (task.state()) {
      case Submitted _, Processing _, Failed _ -> Map.of();
      case Succeeded(List<Output> outputs) ->
          Map.of(task.order().kind().family().word(), list(task.order(), outputs, watermarks));
    };
  }

  private static List<Map<String, Object>> list(
      TaskOrder order, List<Output> outputs, boolean watermarks) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Output output : outputs) {
      Map<String, Object> json = output(order.work(), output, list.size());
      if (watermarks && output.watermarkUrl() != null) {
        json.put("watermark_url", output.watermarkUrl().toString());
      }
      list.add(json);
    }
    return list;
  }

  private static Map<String, Object> output(Work work, Output output, int index) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (work) {
      case Work.Video video -> {
        json.put("id", output.id());
        json.put("url", output.url().toString());
        json.put("duration", video.seconds() + ".0");
      }
      case Work.Images _ -> {
        json.put("index", index);
        json.put("url", output.url().toString());
      }
    }
    return json;
  }
}
