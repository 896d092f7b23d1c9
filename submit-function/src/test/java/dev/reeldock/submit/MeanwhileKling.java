package dev.reeldock.submit;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;

/** A provider during whose calls something else happens, once. Answers as the one it wraps. */
final class MeanwhileKling implements KlingClient {
  private final ScriptedKlingClient kling;
  private Runnable meanwhile = () -> {};

  MeanwhileKling(ScriptedKlingClient kling) {
    this.kling = kling;
  }

  /** What happens while the next submit is answered: before its answer arrives. */
  void duringNextSubmit(Runnable event) {
    meanwhile = event;
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    Runnable event = takeEvent();
    event.run();
    return kling.submit(submission);
  }

  private synchronized Runnable takeEvent() {
    Runnable event = meanwhile;
    meanwhile = () -> {};
    return event;
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return kling.query(kind, id);
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return kling.queryByExternalId(kind, id);
  }
}
