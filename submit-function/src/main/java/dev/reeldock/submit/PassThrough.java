package dev.reeldock.submit;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.provider.PassedAnswer;
import dev.reeldock.provider.PassedRequest;
import dev.reeldock.provider.ProviderCalls;
import dev.reeldock.provider.profile.PassedCall;
import dev.reeldock.task.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that make no task: who may make them, which there are, and what came of one. */
final class PassThrough {
  private final Authorization authorization;
  private final Set<String> callers;
  private final List<PassedCall> listed;
  private final ProviderCalls provider;

  /**
   * @param callers who may
   * @param listed all that there are
   */
  PassThrough(
      Authorization authorization,
      Set<String> callers,
      List<PassedCall> listed,
      ProviderCalls provider) {
    this.authorization = authorization;
    this.callers = Set.copyOf(callers);
    this.listed = List.copyOf(listed);
    this.provider = provider;
  }

  /**
   * What came of it.
   *
   * @param words for the log
   */
  record Passed(ApiResponse answer, String words) {}

  Passed run(ApiEvent event) {
    return switch (authorization.check(event.header("Authorization"))) {
      case Authorization.Checked.Refused(var refusal) -> refused(event, refusal);
      case Authorization.Checked.Known(String caller) ->
          refusal(event, caller)
              .map(refusal -> refused(event, refusal))
              .orElseGet(() -> call(event));
    };
  }

  private Optional<Refusal> refusal(ApiEvent event, String caller) {
    if (!callers.contains(caller)) {
      return Optional.of(PassRefusals.notAllowed(caller));
    }
    if (listed.stream().noneMatch(call -> call.is(event.method(), path(event)))) {
      return Optional.of(PassRefusals.notListed(name(event), listed));
    }
    int length = event.body().length;
    return length <= ApiEvent.MAX_BODY
        ? Optional.empty()
        : Optional.of(PassRefusals.tooLarge(length, ApiEvent.MAX_BODY));
  }

  private Passed call(ApiEvent event) {
    PassedRequest request =
        new PassedRequest(
            event.method(), path(event), event.query(), event.header("Content-Type").orElse(""));
    return switch (provider.pass(request, event.body())) {
      case PassedAnswer.Came came -> passed(event, PassedAnswers.of(event.requestId(), came));
      case PassedAnswer.TooLarge() -> passed(event, PassedAnswers.tooLarge(event.requestId()));
      case PassedAnswer.NoKey(Refusal refusal) -> refused(event, refusal);
      case PassedAnswer.None(String reason) ->
          new Passed(
              KlingAnswers.refusal(event.requestId(), PassRefusals.noAnswer()),
              "passed " + name(event) + ": " + reason);
    };
  }

  private static Passed passed(ApiEvent event, ApiResponse answer) {
    return new Passed(answer, "passed " + name(event) + ": " + answer.status());
  }

  private static Passed refused(ApiEvent event, Refusal refusal) {
    return new Passed(
        KlingAnswers.refusal(event.requestId(), refusal), "refused with " + refusal.code());
  }

  private static String name(ApiEvent event) {
    return event.method() + " " + path(event);
  }

  /** As it came, percent-encoded; a mapping of the stack's domain is not in it. */
  private static String path(ApiEvent event) {
    return event.route().replace("{proxy+}", event.path().getOrDefault("proxy", ""));
  }
}
