package dev.reeldock.callback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import java.io.InputStream;
import java.io.OutputStream;

/** Every minute: sends wake-ups for what is due. */
public final class ReconcileFunction implements RequestStreamHandler {
  /** No page of what is due begins when less is left. */
  private static final int MILLIS_OF_A_PAGE = 20_000;

  private final Reconcile reconcile;

  public ReconcileFunction() {
    this(Environment.ofProcess());
  }

  public ReconcileFunction(Environment environment) {
    Wiring wiring = new Wiring(environment);
    this.reconcile = new Reconcile(wiring.tasks(), wiring.wakeUps(), wiring.clock());
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {
    LambdaLogger logger = context.getLogger();
    Reconcile.Sent sent =
        reconcile.run(
            () -> context.getRemainingTimeInMillis() > MILLIS_OF_A_PAGE,
            marked -> logger.log(marked.words(), LogLevel.ERROR));
    logger.log("reconciled: " + sent, LogLevel.INFO);
  }
}
