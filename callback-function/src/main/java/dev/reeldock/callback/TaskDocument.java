package dev.reeldock.callback;

import dev.reeldock.json.Json;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Cost;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
    document.put("submitted_at", time(task, "submitted"));
    document.put("finished_at", time(task, "finished"));
    putCost(document, stored.cost());
    document.put("outputs", stored.artifacts().stream().map(TaskDocument::output).toList());
    return Json.text(document).getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String time(Task task, String event) {
    return task.when(event).map(Instant::toString).orElse(null);
  }

  /** As Kling's own answers name and spell it; absent where the provider told nothing. */
  private static void putCost(Map<String, @Nullable Object> document, @Nullable Cost cost) {
    if (cost != null && cost.units() != null) {
      document.put("final_unit_deduction", cost.units());
    }
    if (cost != null && (cost.quota() != null || cost.listPrice() != null)) {
      Map<String, @Nullable Object> balance = new LinkedHashMap<>();
      balance.put("quota", cost.quota());
      balance.put("list_price", cost.listPrice());
      document.put("final_balance_deduction", balance);
    }
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
