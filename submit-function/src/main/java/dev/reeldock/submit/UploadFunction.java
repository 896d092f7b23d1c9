package dev.reeldock.submit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.queue.Ingest;
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
    for (UploadEvent event : events) {
      take(event, message, context);
    }
  }

  private void take(UploadEvent event, String message, Context context) {
    switch (upload.run(event)) {
      case UploadOutcome.Taken(var id, String words) ->
          log("[taskId=" + id + "] " + words, context);
      case UploadOutcome.Rejected(var id) -> log("[taskId=" + id + "] rejected", context);
      case UploadOutcome.Ignored(String why) -> log("ignored: " + why, context);
      case UploadOutcome.Awaits() -> {
        ingest.tellAgain(message);
        log("an image is not there yet", context);
      }
    }
  }

  private static void log(String words, Context context) {
    context.getLogger().log(words, LogLevel.INFO);
  }
}
