package dev.reeldock.callback;

import dev.reeldock.media.ResultDoor;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Attention.Reason;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Cost;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Evidence;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Marked;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows a task that the provider has named, to the end that the provider's own answer proves. */
final class Follow {
  private final TaskStore tasks;
  private final KlingClient kling;
  private final ResultDoor door;
  private final WakeUps wakeUps;
  private final Consumer<Marked> told;
  private final InstantSource clock;

  /**
   * @param told of each new mark at once
   */
  Follow(
      TaskStore tasks,
      KlingClient kling,
      ResultDoor door,
      WakeUps wakeUps,
      Consumer<Marked> told,
      InstantSource clock) {
    this.tasks = tasks;
    this.kling = kling;
    this.door = door;
    this.wakeUps = wakeUps;
    this.told = told;
    this.clock = clock;
  }

  Looked ask(Task task, ProviderTaskId id) {
    return switch (kling.query(task.request().kind(), id)) {
      case QueryAnswer.Found(Snapshot snapshot) when snapshot.names(id) -> snapshot(task, snapshot);
      case QueryAnswer.Found(Snapshot other) ->
          attention(
              task,
              Reason.OTHER_PROVIDER_TASK,
              "asked about " + id + ", the provider answered about " + other.id());
      case QueryAnswer.NotFound _ ->
          attention(
              task,
              Reason.UNKNOWN_TO_PROVIDER,
              "the provider accepted the task as " + id + " and says now that it has none such");
      case QueryAnswer.NoQuery _ -> later(task, "only a callback tells the outcome");
      case QueryAnswer.Unclear(String reason) -> later(task, reason);
    };
  }

  /**
   * The outcome that a callback has told, of a provider that cannot be asked: believed, if the
   * results lie where that provider's results do.
   */
  Looked told(Task task, Evidence evidence) {
    return switch (evidence) {
      case Evidence.Failed(ProviderTaskId id, String message, Cost cost) ->
          failed(task, new Snapshot(id, TaskStatus.FAILED, message, List.of(), cost));
      case Evidence.Success(ProviderTaskId id, List<Result> results, Cost cost) ->
          refusal(results)
              .<Looked>map(refusal -> outOfTheQueue(task, Reason.RESULT_ELSEWHERE, refusal))
              .orElseGet(
                  () -> succeeded(task, new Snapshot(id, TaskStatus.SUCCEED, "", results, cost)));
    };
  }

  /** It is bought, so it waits for nobody's turn; others must not wait behind it. */
  private Collected outOfTheQueue(Task task, Reason reason, String words) {
    return task.waiting() ? leavesTheQueue(task, reason, words) : attention(task, reason, words);
  }

  /** A person decides, and others need not wait behind it. */
  Collected leavesTheQueue(Task task, Reason reason, String words) {
    Attention attention = new Attention(reason, words);
    return mark(task, attention, WatchWrites.cannotTell(task, attention, clock.instant()));
  }

  private Optional<String> refusal(List<Result> results) {
    return results.stream()
        .flatMap(Result::urls)
        .flatMap(url -> door.refusal(url).stream())
        .findFirst();
  }

  /** Asking another provider about it could only mislead. */
  Collected ofAnotherProvider(Task task) {
    return attention(
        task,
        Reason.OTHER_PROFILE,
        "made for the provider profile "
            + task.request().profile()
            + ", and the stack has another now: set ProviderProfile back until it has ended");
  }

  /** What the provider says of a task that is ours under one of its ids. */
  Looked snapshot(Task task, Snapshot snapshot) {
    return switch (snapshot.status()) {
      case SUBMITTED, UNKNOWN -> later(task, "the provider has no news");
      case PROCESSING -> processing(task);
      case FAILED -> failed(task, snapshot);
      case SUCCEED -> succeeded(task, snapshot);
    };
  }

  /** As {@link #snapshot}, where another worker had named the task first. */
  Looked snapshotOfWinner(Task winner, Snapshot snapshot) {
    if (winner.state().ended() || winner.state() instanceof TaskState.Finished) {
      return Collected.OVERTAKEN;
    }
    return winner.state().providerTaskId().filter(snapshot::names).isPresent()
        ? snapshot(winner, snapshot)
        : attention(
            winner,
            Reason.OTHER_PROVIDER_TASK,
            "asked by our id, the provider answered with " + snapshot.id());
  }

  Collected later(Task task, String why) {
    Instant now = clock.instant();
    tasks.write(task.id(), WatchWrites.again(now.plus(Delays.backOff(task.asks())), now));
    return Collected.later(why);
  }

  private Collected processing(Task task) {
    Write progress = WatchWrites.progress(task, clock.instant());
    return tasks.write(task.id(), progress) instanceof Written.Won
        ? Collected.later("processing")
        : later(task, "still processing");
  }

  private Collected failed(Task task, Snapshot snapshot) {
    Write failed =
        FailWrites.generationFailed(task, snapshot.message(), snapshot.cost(), clock.instant());
    if (tasks.write(task.id(), failed) instanceof Written.Won) {
      wakeUps.dispatch(task.pool());
      return Collected.FAILED;
    }
    return Collected.OVERTAKEN;
  }

  private Looked succeeded(Task task, Snapshot snapshot) {
    if (snapshot.results().isEmpty()) {
      return outOfTheQueue(
          task, Reason.NO_RESULT, "the provider says that it succeeded and names no result");
    }
    Instant now = clock.instant();
    TaskState.Finished finished =
        new TaskState.Finished(
            task.state().providerTaskId().orElse(snapshot.id()),
            Outputs.of(task, snapshot.results()),
            snapshot.cost(),
            now.plus(Delays.LEASE));
    if (tasks.write(task.id(), CopyWrites.finished(finished, snapshot.updatedAt(), now))
        instanceof Written.Won(Task won)) {
      wakePool(won); // the slot is free: nobody is to wait for the copy too
      return new Looked.ToCopy(won, false);
    }
    return Collected.OVERTAKEN;
  }

  /** Where more is to be done for this task: a wake-up that is not sent does not hold it up. */
  void wakePool(Task task) {
    try {
      wakeUps.dispatch(task.pool());
    } catch (WakeUpException e) {
      // Nothing to add: who waits in the pool is due.
    }
  }

  private Collected attention(Task task, Reason reason, String words) {
    Attention attention = new Attention(reason, words);
    return mark(task, attention, WatchWrites.attention(attention, clock.instant()));
  }

  private Collected mark(Task task, Attention attention, Write write) {
    Marked.of(tasks.write(task.id(), write), attention.reason()).ifPresent(told);
    later(task, attention.text());
    return Collected.needsAttention(attention.text());
  }
}
