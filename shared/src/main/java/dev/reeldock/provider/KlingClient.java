package dev.reeldock.provider;

import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;

/**
 * The provider. No call throws for what the provider or the network does: an answer that leaves the
 * matter open is a value that says so. No call is repeated here, but for one whose token the
 * provider calls expired: that has done nothing. Safe for concurrent use.
 */
public interface KlingClient {

  /** Asks for a task. Gives up after 20 s; what happened then is open. */
  SubmitAnswer submit(Submission submission);

  /** Asks about a task that the provider has named, where its profile has a query. */
  QueryAnswer query(Kind kind, ProviderTaskId id);

  /** Asks by the external id that the task was submitted with, ours, where the profile can. */
  QueryAnswer queryByExternalId(Kind kind, TaskId id);
}
