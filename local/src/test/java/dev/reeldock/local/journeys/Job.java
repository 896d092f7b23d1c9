package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.ProviderTask;
import dev.reeldock.local.kling.ReceivedRequest;
import dev.reeldock.local.kling.TaskState;
import java.util.List;
import java.util.Map;

/** One task of any kind, from its request to its stored outputs. */
record Job(Stack stack, String path, String body, Answer taken) {
  static Job submitted(Stack stack, Order order) {
    return submitted(stack, "/v1/" + order.path(), order.json());
  }

  /** To a path below the API's base URL. */
  static Job submitted(Stack stack, String path, String body) {
    Answer answer = stack.api().post(path, body);
    if (answer.httpStatus() != 200) {
      throw new AssertionError("Expected a submitted task, but the answer is " + answer);
    }
    return new Job(stack, path, body, answer);
  }

  /** A task that somebody else's hand has made, by its external id, once it is there. */
  static Job found(Stack stack, String path, String externalTaskId, String body) {
    Answer answer =
        Await.until(
            "a task " + externalTaskId,
            () -> stack.api().get(path + "/" + externalTaskId),
            it -> it.httpStatus() == 200);
    return new Job(stack, path, body, answer);
  }

  String taskId() {
    return taken.taskId();
  }

  String warning() {
    return taken.header("Reeldock-Warning");
  }

  Answer query() {
    return stack.api().get(path + "/" + taskId());
  }

  /** As the provider posts it. */
  void callBack(String status) {
    String body = CallbackBody.of(bought().id(), taskId(), status);
    Answer answer = stack.api().post(stack.callbackUrl(taskId()), body);
    if (answer.httpStatus() != 200) {
      throw new AssertionError("Expected a callback that is taken, but the answer is " + answer);
    }
  }

  /** How far its caller was told. */
  Answer relays() {
    return stack.api().get(path + "/" + taskId() + "/relays");
  }

  Answer tellAgain() {
    return stack.api().post(path + "/" + taskId() + "/relays", "");
  }

  /** The newest tasks of this kind. */
  Answer list() {
    return stack.api().get(path);
  }

  Answer ended() {
    return Await.until("the end of the task", this::query, Answer::ended);
  }

  Answer stored() {
    Answer answer = ended();
    if (!answer.taskStatus().equals("succeed")) {
      throw new AssertionError("Expected a stored task, but the answer is " + answer);
    }
    return answer;
  }

  /** As {@link #ended}, with a clock so fast that the task is always due. */
  Answer endedInTime() {
    Await.until(
        "the end of the task",
        () -> {
          stack.table().makeDue(taskId());
          return query().ended();
        });
    return ended();
  }

  /** As {@link #stored}, with that clock. */
  Answer storedInTime() {
    endedInTime();
    return stored();
  }

  Map<String, Object> asked() {
    return Json.fields(body);
  }

  /** As it was asked for; empty if it was not named. */
  String model() {
    return asked().getOrDefault("model_name", "").toString();
  }

  /** What the provider was sent in its one create, but for our id and URL. */
  Map<String, Object> sent() {
    List<ReceivedRequest> creates = stack.creates(taskId());
    if (creates.size() != 1 || !creates.getFirst().path().equals(providerPath())) {
      throw new AssertionError("Expected one create at " + path + ", but there were " + creates);
    }
    Map<String, Object> fields = Json.fields(creates.getFirst().body());
    fields.keySet().removeAll(List.of("external_task_id", "callback_url"));
    return fields;
  }

  /** Where the provider has what lies at our path. */
  private String providerPath() {
    return path.replaceFirst("^/v1", stack.kling().dialect().prefix());
  }

  /** What was bought, which must be one task. */
  ProviderTask bought() {
    List<ProviderTask> purchases = stack.purchases(taskId());
    if (purchases.size() != 1) {
      throw new AssertionError("Expected one purchase, but there were " + purchases);
    }
    return purchases.getFirst();
  }

  /** What the provider made of it, in its order. */
  List<TaskState.Output> made() {
    return ((TaskState.Succeeded) bought().state()).outputs();
  }

  @Override
  public String toString() {
    return path;
  }
}
