package dev.reeldock.local.sandbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.local.sandbox.InvocationListener.Invocation;
import dev.reeldock.local.sandbox.Outcome.Abandoned;
import dev.reeldock.local.sandbox.Outcome.Answered;
import dev.reeldock.local.sandbox.Outcome.Failed;
import dev.reeldock.local.sandbox.Outcome.TimedOut;
import dev.reeldock.local.template.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A function that can be invoked: one handler, any number of invocations at once. */
final class RunningFunction implements Running {
  private final LambdaFunction function;
  private final String physicalName;
  private final RequestStreamHandler handler;
  private final InvocationListener listener;
  private final LogSink logs;
  private final Workers workers = new Workers();

  RunningFunction(LambdaFunction function, String physicalName, Settings settings) {
    this.function = function;
    this.physicalName = physicalName;
    this.handler = settings.handlers().handlerOf(function);
    this.listener = settings.listener();
    this.logs = settings.logs();
  }

  LambdaFunction declaration() {
    return function;
  }

  /** Waits for the end. A handler's exception is an outcome, and a line in the function's log. */
  Outcome invoke(byte[] event) {
    long start = System.nanoTime();
    Outcome outcome = outcome(event);
    logProblem(outcome);
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    listener.invoked(new Invocation(function.logicalId(), duration, outcome));
    return outcome;
  }

  @Override
  public void close() {
    workers.close();
  }

  private Outcome outcome(byte[] event) {
    Context context = InvocationContext.starting(physicalName, function.timeout(), this::log);
    Future<String> run = workers.submit(() -> handle(event, context));
    try {
      return new Answered(run.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return new Failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException _) {
      run.cancel(true);
      return new TimedOut(function.timeout());
    } catch (InterruptedException _) {
      run.cancel(true);
      Thread.currentThread().interrupt();
      return new Abandoned();
    }
  }

  private String handle(byte[] event, Context context) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    return answer.toString(StandardCharsets.UTF_8);
  }

  private void logProblem(Outcome outcome) {
    switch (outcome) {
      case Answered _ -> {}
      case Failed(Throwable cause) -> log(StackTraces.text(cause));
      case TimedOut(Duration limit) ->
          log("Task timed out after %s seconds".formatted(limit.toSeconds()));
      case Abandoned() -> log("The sandbox was closed before the end");
    }
  }

  private void log(String message) {
    logs.write(function.logicalId(), message);
  }
}
