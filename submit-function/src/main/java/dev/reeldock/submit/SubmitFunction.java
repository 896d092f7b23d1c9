package dev.reeldock.submit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.lambda.Environment;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code POST /v1/{family}/{kind}}: takes a caller's task. {@code /account/{proxy+}} and {@code
 * /v1/general/{proxy+}}: passes on what makes none.
 */
public final class SubmitFunction implements RequestStreamHandler {
  private static final String SUBMIT = "/v1/{family}/{kind}";

  private final Profile profile;
  private final Authorization authorization;
  private final ReceiverCheck receivers;
  private final SourceImages images;
  private final Submit submit;
  private final PassThrough passThrough;

  public SubmitFunction() {
    this(Environment.ofProcess());
  }

  public SubmitFunction(Environment environment) {
    this(new SubmitWiring(environment));
  }

  private SubmitFunction(SubmitWiring wiring) {
    this(
        wiring.profile(),
        wiring.authorization(),
        wiring.receivers(),
        wiring.images(),
        wiring.submit(),
        wiring.passThrough());
  }

  SubmitFunction(
      Profile profile,
      Authorization authorization,
      ReceiverCheck receivers,
      SourceImages images,
      Submit submit,
      PassThrough passThrough) {
    this.profile = profile;
    this.authorization = authorization;
    this.receivers = receivers;
    this.images = images;
    this.submit = submit;
    this.passThrough = passThrough;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    answer(ApiEvent.read(in), context).write(out);
  }

  private ApiResponse answer(ApiEvent event, Context context) {
    return event.route().equals(SUBMIT)
        ? takeOrApologise(event, context)
        : passOrApologise(event, context);
  }

  private ApiResponse passOrApologise(ApiEvent event, Context context) {
    try {
      PassThrough.Passed passed = passThrough.run(event);
      log(passed.words(), context);
      return passed.answer();
    } catch (UnavailableException e) {
      context.getLogger().log("A call was not passed on: " + e.getMessage(), LogLevel.ERROR);
      return KlingAnswers.refusal(event.requestId(), PassRefusals.notNow());
    }
  }

  private ApiResponse takeOrApologise(ApiEvent event, Context context) {
    try {
      return take(event, context);
    } catch (UnavailableException e) {
      context.getLogger().log("A submit failed: " + e.getMessage(), LogLevel.ERROR);
      return KlingAnswers.refusal(event.requestId(), Refusals.unavailable());
    }
  }

  private ApiResponse take(ApiEvent event, Context context) {
    return switch (authorization.check(event.header("Authorization"))) {
      case Authorization.Checked.Refused(var refusal) -> refused(event, refusal, context);
      case Authorization.Checked.Known(String caller) ->
          switch (new SubmitDecoder(profile).decode(event, caller)) {
            case SubmitDecoder.Decoded.Invalid(var refusal) -> refused(event, refusal, context);
            case SubmitDecoder.Decoded.Valid(var call) ->
                receivers.isNamed(call.body())
                    ? lookUp(event, call, context)
                    : look(event, call, context);
          };
    };
  }

  /** Of a call that was answered before, the name service is not asked again. */
  private ApiResponse lookUp(ApiEvent event, SubmitCall call, Context context) {
    return submit
        .answered(call)
        .map(outcome -> told(event, call, outcome, context))
        .or(() ->
            receivers
                .problem(call.body())
                .map(problem -> refused(event, Refusals.value(problem), context)))
        .orElseGet(() -> look(event, call, context));
  }

  private ApiResponse look(ApiEvent event, SubmitCall call, Context context) {
    return switch (images.look(call.description(), call.body())) {
      case SourceImages.Looked.Usable(var warnings) ->
          submit(event, call.withWarnings(warnings), context);
      case SourceImages.Looked.Missing(String problem) -> refuse(event, call, problem, context);
      case SourceImages.Looked.Unusable(String problem) -> refuse(event, call, problem, context);
    };
  }

  /** An image may have gone since the same call was answered. */
  private ApiResponse refuse(ApiEvent event, SubmitCall call, String problem, Context context) {
    return submit
        .answered(call)
        .map(outcome -> told(event, call, outcome, context))
        .orElseGet(() -> refused(event, Refusals.value(problem), context));
  }

  private ApiResponse submit(ApiEvent event, SubmitCall call, Context context) {
    return told(event, call, submit.run(call), context);
  }

  private ApiResponse told(
      ApiEvent event, SubmitCall call, SubmitOutcome outcome, Context context) {
    ApiResponse answer =
        switch (outcome) {
          case SubmitOutcome.Refused(var refusal) -> refused(event, refusal, context);
          case SubmitOutcome.Failed(var id, var refusal) -> {
            log("[taskId=" + id + "] refused with " + refusal.code(), context);
            yield KlingAnswers.refusal(event.requestId(), refusal);
          }
          case SubmitOutcome.Taken(var task, String words, var marked) -> {
            log("[taskId=" + task.id() + "] " + words, context);
            if (marked != null) {
              context.getLogger().log(marked.words(), LogLevel.ERROR);
            }
            yield KlingAnswers.created(event.requestId(), task, profile.flatAnswers());
          }
        };
    return Warnings.told(answer, call.warnings());
  }

  private static ApiResponse refused(ApiEvent event, Refusal refusal, Context context) {
    log("refused with " + refusal.code(), context);
    return KlingAnswers.refusal(event.requestId(), refusal);
  }

  private static void log(String words, Context context) {
    context.getLogger().log(words, LogLevel.INFO);
  }
}
