package dev.reeldock.callback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.task.TaskId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;

/** A message of CollectQueue names a task: looks at it. */
public final class CollectFunction implements RequestStreamHandler {
  private static final Duration FOR_THE_END = Duration.ofSeconds(20);

  private final CollectWiring wiring;

  public CollectFunction() {
    this(Environment.ofProcess());
  }

  public CollectFunction(Environment environment) {
    this.wiring = new CollectWiring(environment);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    QueueEvent event = QueueEvent.read(in);
    QueueEvent.writeFailures(
        event.handle(body -> collect(new TaskId(body), context), context.getLogger()), out);
  }

  private void collect(TaskId id, Context context) {
    LambdaLogger logger = context.getLogger();
    Collected collected =
        wiring
            .collect(mark -> logger.log(mark.words(), LogLevel.ERROR))
            .run(id, deadline(Instant.now(), context.getRemainingTimeInMillis()));
    logger.log("[taskId=" + id + "] collected: " + collected, LogLevel.INFO);
  }

  /** What is left then is for giving a copy up, and for saying so in the record. */
  static Instant deadline(Instant now, int remainingMillis) {
    return now.plusMillis(remainingMillis).minus(FOR_THE_END);
  }
}
