package dev.reeldock.local.copies;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.TaskId;
import java.net.URI;

/** A provider that has made one result for whoever bought it, and links to it anew each time. */
final class SigningProvider implements KlingClient {
  private final ScriptedKlingClient kling;
  private final URI result;
  private final TaskId task;
  private int links;

  SigningProvider(ScriptedKlingClient kling, TaskId task, URI result) {
    this.kling = kling;
    this.task = task;
    this.result = result;
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    return kling.submit(submission);
  }

  @Override
  public synchronized QueryAnswer query(Kind kind, ProviderTaskId id) {
    links++;
    kling.succeed(task, new Result("v-1", URI.create(result + "?link=" + links), null, "5.1"));
    return kling.query(kind, id);
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return kling.queryByExternalId(kind, id);
  }
}
