package dev.reeldock.callback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.lambda.Environment;
import dev.reeldock.task.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** {@code POST /{taskId}/{token}}: the provider reports on a task. */
public final class CallbackFunction implements RequestStreamHandler {
  private static final int NOT_FOUND = 404;

  private final ReceiveCallback callbacks;

  public CallbackFunction() {
    this(Environment.ofProcess());
  }

  public CallbackFunction(Environment environment) {
    this(CallbackWiring.receive(environment));
  }

  CallbackFunction(ReceiveCallback callbacks) {
    this.callbacks = callbacks;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    answer(ApiEvent.read(in), context).write(out);
  }

  private ApiResponse answer(ApiEvent event, Context context) {
    String taskId = event.pathParameter("taskId");
    try {
      Received received =
          callbacks.receive(
              taskId,
              event.pathParameter("token"),
              WebhookSignature.of(event::header),
              event.body());
      log(taskId, received, context);
      return received.httpStatus() == NOT_FOUND
          ? ApiResponse.json(NOT_FOUND, Map.of("message", "Not found"))
          : ApiResponse.json(received.httpStatus(), Map.of("message", received.name()));
    } catch (UnavailableException e) {
      context.getLogger().log("A callback was not saved: " + e.getMessage(), LogLevel.ERROR);
      return ApiResponse.json(500, Map.of("message", "Not saved: please repeat"));
    }
  }

  /** A stranger's path is not repeated in a log. */
  private static void log(String taskId, Received received, Context context) {
    String task = received == Received.NOT_FOUND ? "" : "[taskId=" + taskId + "] ";
    context.getLogger().log(task + "callback: " + received, LogLevel.INFO);
  }
}
