package dev.reeldock.view;

import dev.reeldock.json.Json;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Cost;
import dev.reeldock.task.Family;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A task as Kling's {@code data}: times in milliseconds, ids and durations as text. Results carry
 * {@code sha256} and {@code bytes} beside Kling's fields, and a link that lives.
 */
public final class TaskView {
  private TaskView() {}

  /** The answer to a submit: Kling names neither results nor a message there. */
  public static Map<String, @Nullable Object> created(Task task) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("task_id", task.id().value());
    data.put("task_info", taskInfo(task));
    data.put("task_status", task.status().word());
    data.put("created_at", task.createdAt().toEpochMilli());
    data.put("updated_at", updatedAt(task).toEpochMilli());
    return data;
  }

  /** The answer to a submit as a gateway's page has it: no {@code data}, and times in seconds. */
  public static Map<String, Object> flat(Task task) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", task.id().value());
    fields.put("task_id", task.id().value());
    fields.put("object", task.request().kind().family() == Family.VIDEOS ? "video" : "image");
    fields.put("model", task.request().model());
    fields.put("status", task.status().word());
    fields.put("progress", task.state().ended() ? 100 : 0);
    fields.put("created_at", task.createdAt().getEpochSecond());
    return fields;
  }

  /** The answer to a query. */
  public static Map<String, @Nullable Object> whole(Task task, Function<Artifact, URI> link) {
    Map<String, @Nullable Object> data = created(task);
    data.put("task_status_msg", message(task));
    data.put(
        "task_result", result(task, (family, artifacts) -> ResultView.of(family, artifacts, link)));
    Json.object(task.request().body())
        .flatMap(body -> body.object("watermark_info"))
        .ifPresent(asked -> data.put("watermark_info", asked.fields()));
    cost(task.state()).ifPresent(cost -> putDeductions(data, cost));
    return data;
  }

  /**
   * The body of a callback, with the fields that the provider's documentation has and no others:
   * watermarks are not among them.
   */
  public static Map<String, @Nullable Object> callback(Task task, Function<Artifact, URI> link) {
    Map<String, @Nullable Object> body = created(task);
    body.put("updated_at", task.statusSince().toEpochMilli());
    body.put("task_status_msg", failure(task));
    body.put(
        "task_result",
        result(task, (family, artifacts) -> ResultView.documented(family, artifacts, link)));
    if (task.state().ended()) { // the cost is known before: a repeated notice would differ
      cost(task.state()).ifPresent(cost -> putDeductions(body, cost));
    }
    return body;
  }

  /** Of an ended task the end: that its caller was told changes nothing that a caller sees. */
  private static Instant updatedAt(Task task) {
    return task.state().ended() ? task.statusSince() : task.updatedAt();
  }

  private static Map<String, String> taskInfo(Task task) {
    String externalTaskId = task.request().externalTaskId();
    return externalTaskId == null ? Map.of() : Map.of("external_task_id", externalTaskId);
  }

  private static String failure(Task task) {
    return task.state() instanceof TaskState.Failed failed ? failed.failure().message() : "";
  }

  private static String message(Task task) {
    List<String> words = new ArrayList<>();
    if (task.state() instanceof TaskState.Failed) {
      words.add(failure(task));
    }
    task.attention().forEach(attention -> words.add("needs attention: " + attention.text()));
    if (!task.attention().isEmpty()) {
      words.add(Attention.howToLook(task.id()));
    }
    return String.join("; ", words);
  }

  private static Map<String, ?> result(
      Task task, BiFunction<Family, List<Artifact>, List<Map<String, @Nullable Object>>> items) {
    Family family = task.request().kind().family();
    return task.state() instanceof TaskState.Stored stored
        ? Map.of(family.path(), items.apply(family, stored.artifacts()))
        : Map.of();
  }

  private static void putDeductions(Map<String, @Nullable Object> data, Cost cost) {
    if (cost.units() != null) {
      data.put("final_unit_deduction", cost.units());
    }
    Map<String, String> balance = new LinkedHashMap<>();
    if (cost.quota() != null) {
      balance.put("quota", cost.quota());
    }
    if (cost.listPrice() != null) {
      balance.put("list_price", cost.listPrice());
    }
    if (!balance.isEmpty()) {
      data.put("final_balance_deduction", balance);
    }
  }

  private static Optional<Cost> cost(TaskState state) {
    return switch (state) {
      case TaskState.Finished finished -> Optional.ofNullable(finished.cost());
      case TaskState.Stored stored -> Optional.ofNullable(stored.cost());
      case TaskState.Failed failed -> Optional.ofNullable(failed.cost());
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Submitted _,
          TaskState.Processing _ ->
          Optional.empty();
    };
  }
}
