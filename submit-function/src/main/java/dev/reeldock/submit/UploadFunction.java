package dev.reeldock.submit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.queue.Ingest;
import dev.reeldock.submit.kind.Came;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A message of IngestQueue tells of an object that somebody put: makes a task of it. */
public final class UploadFunction implements RequestStreamHandler {
  private final Upload upload;
  private final Ingest ingest;

  public UploadFunction() {
    this(Environment.ofProcess());
  }

  public UploadFunction(Environment environment) {
    this(new UploadWiring(environment));
  }

  private UploadFunction(UploadWiring wiring) {
    this(wiring.upload(), wiring.ingest());
  }

  UploadFunction(Upload upload, Ingest ingest) {
    this.upload = upload;
    this.ingest = ingest;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    QueueEvent event = QueueEvent.read(in);
    QueueEvent.writeFailures(
        event.handle(message -> take(message, context), context.getLogger()), out);
  }

  private void take(String message, Context context) {
    List<UploadEvent> events = UploadEvent.read(message);
    if (events.isEmpty()) {
      log("a message that tells of no upload", context);
    }
    List<UploadOutcome> outcomes = events.stream().map(upload::run).toList();
    outcomes.forEach(outcome -> log(words(outcome), context));
    if (outcomes.stream().anyMatch(UploadOutcome.Awaits.class::isInstance)) {
      ingest.tellAgain(message);
    }
  }

  private static String words(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Taken(var id, String words) -> "[taskId=" + id + "] " + words;
      case UploadOutcome.Rejected(var id) -> "[taskId=" + id + "] rejected";
      case UploadOutcome.Ignored(String why, String key) ->
          "ignored: " + why + ": " + Came.key(key);
      case UploadOutcome.Awaits(String key) -> "an image is not there yet: " + Came.key(key);
    };
  }

  private static void log(String words, Context context) {
    context.getLogger().log(words, LogLevel.INFO);
  }
}
