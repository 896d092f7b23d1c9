package dev.reeldock.provider.wire;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.ProviderTaskId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of the objects that an answer wraps in {@code data}: an envelope, a gateway's description of
 * a task, or Kling's own. Kling's legacy bodies say {@code task_id} and {@code task_status}; its
 * new ones, and some gateways', {@code id} and {@code status}.
 */
record Layer(JsonObject fields) {

  /** From the outside in. */
  static List<Layer> of(JsonObject outermost) {
    return Stream.iterate(
            Optional.of(outermost),
            Optional::isPresent,
            layer -> layer.flatMap(fields -> fields.object("data")))
        .flatMap(Optional::stream)
        .map(Layer::new)
        .toList();
  }

  Optional<ProviderTaskId> id() {
    return legacyId()
        .or(this::newId)
        .filter(id -> id.length() <= ProviderTaskId.MAX_LENGTH)
        .map(ProviderTaskId::new);
  }

  private Optional<String> legacyId() {
    return fields.word("task_id");
  }

  /** An envelope's {@code id} is the request's, and an error's has no status. */
  private Optional<String> newId() {
    return fields.word("id").filter(_ -> isInnermost() && fields.text("status").isPresent());
  }

  boolean hasLegacyId() {
    return legacyId().isPresent();
  }

  /** A {@code status} beside no id is an envelope's, and says nothing of the task. */
  Optional<TaskStatus> status() {
    return fields.get("task_status") == null
        ? id().flatMap(_ -> fields.text("status")).map(TaskStatus::of)
        : Optional.of(TaskStatus.of(fields.text("task_status").orElse("")));
  }

  Optional<String> externalTaskId() {
    return fields
        .object("task_info")
        .flatMap(info -> info.word("external_task_id"))
        .or(() -> fields.word("external_id"));
  }

  /** Why it failed. */
  Optional<String> reason() {
    return fields
        .word("task_status_msg")
        .or(() -> fields.word("fail_reason"))
        .or(() -> fields.object("error").flatMap(error -> error.word("message")));
  }

  /** An envelope's {@code message} is about the answer, not about the task. */
  Optional<String> message() {
    return fields.word("message").filter(_ -> isInnermost() && fields.text("code").isEmpty());
  }

  private boolean isInnermost() {
    return fields.get("data") == null;
  }
}
