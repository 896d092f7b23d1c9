package dev.reeldock.callback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.task.TaskId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A message of CollectQueue names a task: looks at it. */
public final class CollectFunction implements RequestStreamHandler {
  private final Collect collect;

  public CollectFunction() {
    this(Environment.ofProcess());
  }

  public CollectFunction(Environment environment) {
    this.collect = CollectWiring.collect(environment);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    QueueEvent event = QueueEvent.read(in);
    QueueEvent.writeFailures(
        event.handle(body -> collect(new TaskId(body), context), context.getLogger()), out);
  }

  private void collect(TaskId id, Context context) {
    Collected collected = collect.run(id);
    context.getLogger().log("[taskId=" + id + "] collected: " + collected, LogLevel.INFO);
    if (collected.marked() != null) {
      context.getLogger().log(collected.marked().words(), LogLevel.ERROR);
    }
  }
}
