package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.ProviderTask;
import dev.reeldock.local.kling.ReceivedRequest;
import dev.reeldock.local.kling.Route;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** A deployed Reeldock, wherever it runs, and the fake Kling that it talks to. */
interface Stack extends AutoCloseable {
  /** The API, called by the stack's first caller. */
  ApiClient api();

  /** The API, called with this key or JWT. */
  ApiClient apiWith(String bearer);

  FakeKling kling();

  ResultFolder results();

  SourceBucket sources();

  TaskTable table();

  /** The value of the secret that the template has under this name. */
  String secret(String logicalId);

  /** Only before the functions have read it: they remember secrets for five minutes. */
  void putSecret(String logicalId, String value);

  /** What a person may have OperatorFunction do. */
  PersonsCommands person();

  @Override
  void close();

  /** What was bought for the task at the provider. */
  default List<ProviderTask> purchases(String taskId) {
    return kling().tasks().stream()
        .filter(task ->
            taskId.equals(task.order().externalTaskId())
                || String.valueOf(task.order().callbackUrl()).contains("/" + taskId + "/"))
        .toList();
  }

  /** Every body that asked the provider for the task, bought or not. */
  default List<ReceivedRequest> creates(String taskId) {
    return kling().requests().stream()
        .filter(request -> request.route() == Route.CREATE && request.body().contains(taskId))
        .toList();
  }

  /** The URL by which this process gets to where the given one leads. */
  default URI reachable(URI url) {
    return kling().reachable(url);
  }

  /** Where the provider was told to report, reachable from here. */
  default URI callbackUrl(String taskId) {
    URI url = purchases(taskId).getFirst().order().callbackUrl();
    return reachable(Objects.requireNonNull(url, "callback_url"));
  }
}
