package dev.reeldock.callback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.task.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A person's commands; IAM says who may invoke it, and nothing else does. */
public final class OperatorFunction implements RequestStreamHandler {
  /** No batch of messages begins when less is left. */
  private static final int MILLIS_OF_A_BATCH = 20_000;

  private final Operator operator;

  public OperatorFunction() {
    this(Environment.ofProcess());
  }

  public OperatorFunction(Environment environment) {
    this.operator = OperatorWiring.operator(environment);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Command command = CommandDecoder.decode(in.readAllBytes());
    Said said = run(command, context);
    String outcome = said.done() ? "done" : "refused";
    context.getLogger().log(logged(command) + ": " + outcome, LogLevel.INFO);
    out.write(said.json().getBytes(StandardCharsets.UTF_8));
  }

  private Said run(Command command, Context context) {
    try {
      return operator.run(command, () -> context.getRemainingTimeInMillis() > MILLIS_OF_A_BATCH);
    } catch (UnavailableException e) {
      context.getLogger().log("A command broke off: " + e.getMessage(), LogLevel.ERROR);
      return Said.refused(
          "The table or a queue did not answer, and whether it was done is open.",
          "Look first what came of it, by make explain, and then run it again.");
    }
  }

  /** Neither a person's reason nor the provider's id is anything for a log. */
  private static String logged(Command command) {
    return switch (command) {
      case Command.Explain(var task) -> "[taskId=" + task + "] explain";
      case Command.Adopt(var task, var _) -> "[taskId=" + task + "] adopt by a person";
      case Command.SendAgain(var task, var _) -> "[taskId=" + task + "] send again by a person";
      case Command.GiveUp(var task, var _) -> "[taskId=" + task + "] give up by a person";
      case Command.Redrive(var queue) -> "redrive of " + queue;
      case Command.CallbackUrl _ -> "callback URL of no task";
      case Command.Unusable _ -> "a command that is none";
    };
  }
}
