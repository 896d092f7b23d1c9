package dev.reeldock.submit;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.RelayWrites;
import dev.reeldock.task.Relays;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * {@code GET /v1/{family}/{kind}/{id}/relays}: what the caller was told of a task. {@code POST}:
 * the last of it once more, under the id that it had.
 */
final class RelayDesk {
  /** So many tries in that time are enough for anybody. */
  private static final int MOST = 10;

  private static final Duration LATELY = Duration.ofMinutes(1);

  private final Authorization authorization;
  private final CallersTasks callersTasks;
  private final TaskStore tasks;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  RelayDesk(Authorization authorization, TaskStore tasks, WakeUps wakeUps, InstantSource clock) {
    this.authorization = authorization;
    this.callersTasks = new CallersTasks(tasks);
    this.tasks = tasks;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  ApiResponse answer(ApiEvent event) {
    Function<Task, ApiResponse> asked =
        event.method().equals("POST") ? task -> again(event, task) : task -> log(event, task);
    return switch (authorization.check(event.header("Authorization"))) {
      case Authorization.Checked.Refused(var refusal) ->
          KlingAnswers.refusal(event.requestId(), refusal);
      case Authorization.Checked.Known(String caller) -> found(event, caller, asked);
    };
  }

  private ApiResponse found(ApiEvent event, String caller, Function<Task, ApiResponse> asked) {
    String id = event.pathParameter("id");
    String kindPath = event.pathParameter("family") + "/" + event.pathParameter("kind");
    return callersTasks
        .find(caller, kindPath, id)
        .map(asked)
        .orElseGet(() -> KlingAnswers.refusal(event.requestId(), Refusals.taskNotFound(id)));
  }

  private static ApiResponse log(ApiEvent event, Task task) {
    return KlingAnswers.ok(event.requestId(), RelayView.of(task));
  }

  private ApiResponse again(ApiEvent event, Task task) {
    if (task.request().callbackUrl() == null) {
      return KlingAnswers.refusal(event.requestId(), Refusals.nobodyToTell());
    }
    if (task.toTell().isEmpty() && task.relays().told() == null && !task.state().ended()) {
      return KlingAnswers.refusal(event.requestId(), Refusals.nothingToTell());
    }
    boolean isEnough = isAskedTooOften(task) || task.relays().areBeingTold(clock.instant());
    return log(event, isEnough ? task : wanted(task));
  }

  /** Nobody makes us call a receiver all the time; what was given up has had its rest. */
  private boolean isAskedTooOften(Task task) {
    Instant lately = clock.instant().minus(LATELY);
    long made = task.relays().log().stream().filter(it -> it.at().isAfter(lately)).count();
    return made >= MOST && task.relays().ending() != Relays.Ending.EXHAUSTED;
  }

  /** Who comes too late finds that somebody else is telling it. */
  private Task wanted(Task task) {
    return switch (tasks.write(task.id(), RelayWrites.reopen(task, clock.instant()))) {
      case Written.Won(Task after) -> {
        wake(after.id());
        yield after;
      }
      case Written.Lost(Task winner) -> winner;
      case Written.Unknown _ -> task;
    };
  }

  /** An end that is not told now is due. */
  private void wake(TaskId id) {
    try {
      wakeUps.relay(id, Duration.ZERO);
    } catch (WakeUpException e) {
      // Nothing to add: it is recorded.
    }
  }
}
