package dev.reeldock.callback;

import dev.reeldock.json.Json;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Cost;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code task.json}: what a task was and what came of it, beside its results, so that the bucket
 * explains itself without the table. A pure function of the record: whoever writes it writes the
 * same.
 */
final class TaskDocument {
  static final String CONTENT_TYPE = "application/json";

  private TaskDocument() {}

  static byte[] of(Task task, TaskState.Stored stored) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("task_id", task.id().value());
    document.put("kind", task.request().kind().path());
    document.put("provider", task.request().profile());
    document.put("provider_task_id", stored.id().value());
    document.put("model_name", task.request().model());
    document.put("external_task_id", task.request().externalTaskId());
    document.put("request", Json.object(task.request().body()).orElseThrow().fields());
    document.put("created_at", task.createdAt().toString());
    document.put("cost", stored.cost() == null ? null : cost(stored.cost()));
    document.put("outputs", stored.artifacts().stream().map(TaskDocument::output).toList());
    return Json.text(document).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, @Nullable Object> cost(Cost cost) {
    Map<String, @Nullable Object> deducted = new LinkedHashMap<>();
    deducted.put("units", cost.units());
    deducted.put("quota", cost.quota());
    deducted.put("list_price", cost.listPrice());
    return deducted;
  }

  private static Map<String, @Nullable Object> output(Artifact artifact) {
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("key", artifact.key());
    output.put("watermark", artifact.variant() == Variant.WATERMARK);
    output.put("provider_output_id", artifact.id());
    output.put("duration", artifact.duration());
    output.put("bytes", artifact.bytes());
    output.put("sha256", artifact.sha256());
    output.put("content_type", artifact.contentType());
    output.put("source_host", artifact.sourceHost());
    return output;
  }
}
