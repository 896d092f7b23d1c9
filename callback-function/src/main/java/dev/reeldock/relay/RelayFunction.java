package dev.reeldock.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QueueEvent;
import dev.reeldock.relay.Lanes.Lane;
import dev.reeldock.task.Attention;
import dev.reeldock.task.TaskId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A message of RelayQueue, or of PatientRelayQueue, names a task: tells its caller. */
public final class RelayFunction implements RequestStreamHandler {
  private final Relay relay;
  private final String patientQueue;

  public RelayFunction() {
    this(Environment.ofProcess());
  }

  public RelayFunction(Environment environment) {
    this.relay = RelayWiring.relay(environment);
    this.patientQueue = environment.text("PATIENT_RELAY_QUEUE_ARN");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    QueueEvent event = QueueEvent.read(in);
    Lane lane = event.queueArn().equals(patientQueue) ? Lane.PATIENT : Lane.QUICK;
    QueueEvent.writeFailures(
        event.handle(body -> relay(new TaskId(body), lane, context), context.getLogger()), out);
  }

  private void relay(TaskId id, Lane lane, Context context) {
    Relayed relayed = relay.run(id, lane);
    context.getLogger().log("[taskId=" + id + "] relayed: " + relayed, LogLevel.INFO);
    if (relayed instanceof Relayed.Exhausted exhausted && exhausted.callsAPerson()) {
      context
          .getLogger()
          .log("[taskId=" + id + "] relay exhausted; " + Attention.howToLook(id), LogLevel.ERROR);
    }
  }
}
