package dev.reeldock.callback;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;

/** A provider whose answers take their time: something else happens while one is on its way. */
final class MeanwhileKling implements KlingClient {
  private final ScriptedKlingClient kling;
  private Runnable meanwhile = () -> {};

  MeanwhileKling(ScriptedKlingClient kling) {
    this.kling = kling;
  }

  /** What happens after the next query is answered, and before the answer arrives. */
  void whileNextAnswerTravels(Runnable event) {
    meanwhile = event;
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    throw new IllegalStateException("These functions never submit.");
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return travel(kling.query(kind, id));
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return travel(kling.queryByExternalId(kind, id));
  }

  private QueryAnswer travel(QueryAnswer answer) {
    Runnable event = meanwhile;
    meanwhile = () -> {};
    event.run();
    return answer;
  }
}
