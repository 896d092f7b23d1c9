package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.number;
import static dev.reeldock.task.dynamodb.Attributes.text;
import static dev.reeldock.task.dynamodb.Attributes.time;

import dev.reeldock.task.Delays;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The item that a new task begins as. */
final class NewTaskItem {
  private final Map<String, AttributeValue> item = new HashMap<>();

  private NewTaskItem() {}

  static Map<String, AttributeValue> of(Task task, String writeId) {
    NewTaskItem item = new NewTaskItem();
    item.request(task.request());
    item.progress(task);
    item.put(Attributes.PK, text(TaskItem.key(task.id())));
    item.put(Attributes.WRITE_ID, text(writeId));
    item.put(Attributes.CREATED_AT, time(task.createdAt()));
    item.put(Attributes.UPDATED_AT, time(task.updatedAt()));
    return item.item;
  }

  private void request(Request request) {
    put(Attributes.CALLER, text(request.caller()));
    put(Attributes.CALLER_KIND, CallerIndex.partition(request.caller(), request.kind()));
    put(Attributes.FAMILY, text(request.kind().family().path()));
    put(Attributes.KIND, text(request.kind().name()));
    put(Attributes.PROFILE, text(request.profile()));
    put(Attributes.MODEL, text(request.model()));
    put(Attributes.BODY, text(request.body()));
    put(Attributes.REQUEST_HASH, text(request.hash()));
    putIfPresent(Attributes.EXTERNAL_TASK_ID, request.externalTaskId());
    putIfPresent(Attributes.CALLBACK_URL, request.callbackUrl());
  }

  private void progress(Task task) {
    put(Attributes.STATE, text(StateAttributes.spelling(task.state().name())));
    ended(task);
    put(Attributes.RANK, number(task.state().name().rank()));
    put(Attributes.ATTEMPT, number(task.attempts().count()));
    put(Attributes.DOUBTED, Attributes.flag(false));
    put(Attributes.ASKS, number(0));
    put(Attributes.ATTENTION, AttributeValue.fromM(Map.of()));
    put(
        Attributes.HISTORY,
        AttributeValue.fromL(task.history().stream().map(NestedValues::of).toList()));
    putTime(Attributes.POST_BY, task.attempts().postBy());
    due(task.dueAt());
    if (task.waiting()) {
      put(Attributes.QUEUE, text(task.pool().name()));
    }
  }

  private void ended(Task task) {
    if (task.state() instanceof TaskState.Failed failed) {
      put(Attributes.FAILURE, NestedValues.of(failed.failure()));
      put(Attributes.TTL, Attributes.expiry(task.createdAt().plus(Delays.KEPT_AFTER_END)));
    }
  }

  private void due(@Nullable Instant dueAt) {
    if (dueAt != null) {
      put(Attributes.DUE, Attributes.DUE_PARTITION);
      put(Attributes.DUE_AT, time(dueAt));
    }
  }

  private void put(String attribute, AttributeValue value) {
    item.put(attribute, value);
  }

  private void putIfPresent(String attribute, @Nullable String value) {
    if (value != null) {
      put(attribute, text(value));
    }
  }

  private void putTime(String attribute, @Nullable Instant value) {
    if (value != null) {
      put(attribute, time(value));
    }
  }
}
