package dev.reeldock.submit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A message of DispatchQueue names a pool: submits its waiting tasks. */
public final class DispatchFunction implements RequestStreamHandler {
  /** No attempt begins when less is left: a call, and the write of its answer. */
  private static final long MILLIS_OF_AN_ATTEMPT =
      Delays.POST_TAKES_AT_MOST.plusSeconds(5).toMillis();

  private final Dispatch dispatch;

  public DispatchFunction() {
    this(Environment.ofProcess());
  }

  public DispatchFunction(Environment environment) {
    this.dispatch = new SubmitWiring(environment).dispatch();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    QueueEvent event = QueueEvent.read(in);
    QueueEvent.writeFailures(
        event.handle(pool -> dispatch(new Pool(pool), context), context.getLogger()), out);
  }

  private void dispatch(Pool pool, Context context) {
    dispatch.run(
        pool,
        () -> context.getRemainingTimeInMillis() > MILLIS_OF_AN_ATTEMPT,
        tried -> tell(tried, context.getLogger()));
  }

  private static void tell(Dispatch.Tried tried, LambdaLogger logger) {
    AttemptOutcome outcome = tried.outcome();
    logger.log("[taskId=" + tried.task().id() + "] " + outcome.words(), LogLevel.INFO);
    outcome.marked().ifPresent(marked -> logger.log(marked.words(), LogLevel.ERROR));
  }
}
