package dev.reeldock.local.simulation;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A provider whose answers somebody misreads. */
record ChangedAnswers(
    KlingClient kling,
    UnaryOperator<SubmitAnswer> submits,
    BiFunction<ProviderTaskId, QueryAnswer, QueryAnswer> queries)
    implements KlingClient {

  static KlingClient ofSubmits(KlingClient kling, UnaryOperator<SubmitAnswer> change) {
    return new ChangedAnswers(kling, change, (_, answer) -> answer);
  }

  /** Of questions about tasks that the provider has named. */
  static KlingClient ofQueries(
      KlingClient kling, BiFunction<ProviderTaskId, QueryAnswer, QueryAnswer> change) {
    return new ChangedAnswers(kling, answer -> answer, change);
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    return submits.apply(kling.submit(submission));
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return queries.apply(id, kling.query(kind, id));
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return kling.queryByExternalId(kind, id);
  }
}
