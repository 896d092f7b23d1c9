package dev.reeldock.submit;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Attention;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Marked;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.UnavailableException;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to submit a recorded task: one POST, and one write of what it came to. The write
 * names the attempt, so an answer that comes late changes nothing that a later attempt did.
 */
final class Attempt {
  private final TaskStore tasks;
  private final KlingClient kling;
  private final Inputs inputs;
  private final CallbackUrls callbackUrls;
  private final InstantSource clock;

  Attempt(
      TaskStore tasks,
      KlingClient kling,
      Inputs inputs,
      CallbackUrls callbackUrls,
      InstantSource clock) {
    this.tasks = tasks;
    this.kling = kling;
    this.inputs = inputs;
    this.callbackUrls = callbackUrls;
    this.clock = clock;
  }

  /**
   * @param inCall whether the caller is waiting for the answer: then a refusal of the account is
   *     the caller's answer too, and otherwise no reason to burn a task that waits
   */
  AttemptOutcome run(Task task, boolean inCall) {
    return switch (submit(task)) {
      case SubmitAnswer.Accepted(var id) -> accepted(task, id);
      case SubmitAnswer.Unsent(String reason, boolean concernsAll) ->
          concernsAll ? waits(task, reason) : unsent(task, reason);
      case SubmitAnswer.Busy(var refusal) -> waits(task, "the provider said " + refusal.code());
      case SubmitAnswer.Refused(var refusal, boolean account) ->
          refused(task, refusal, account, inCall);
      case SubmitAnswer.Ambiguous(String reason) -> {
        record(task, SubmitWrites.ambiguous(task, reason, now()));
        yield new AttemptOutcome.Open(reason);
      }
    };
  }

  /** What cannot be prepared is not sent, and leaves no doubt. */
  private SubmitAnswer submit(Task task) {
    Submission submission;
    try {
      submission =
          new Submission(
              task.id(),
              task.request().kind(),
              inputs.send(task),
              callbackUrls.issue(task.id(), now()),
              postBy(task));
    } catch (UnavailableException e) {
      return new SubmitAnswer.Unsent("what the call needs could not be read", true);
    }
    return kling.submit(submission);
  }

  private AttemptOutcome accepted(Task task, ProviderTaskId id) {
    Written written = tasks.write(task.id(), SubmitWrites.accepted("accepted", id, now()));
    if (written instanceof Written.Lost(Task winner)
        && !toldByACallback(winner)
        && winner.state().providerTaskId().filter(id::equals).isEmpty()) {
      String words = "the provider accepted the task as " + id + ", but it had gone on without";
      return new AttemptOutcome.Open(
          words, mark(task, new Attention(Attention.Reason.OTHER_PROVIDER_TASK, words)));
    }
    return new AttemptOutcome.Accepted();
  }

  /** A callback was faster than this answer; it may name the task in another way. */
  private static boolean toldByACallback(Task winner) {
    return winner.claim() != null && winner.claim().evidence() != null;
  }

  private AttemptOutcome waits(Task task, String reason) {
    record(task, SubmitWrites.waits(task, reason, now()));
    return new AttemptOutcome.Waits(reason);
  }

  private AttemptOutcome unsent(Task task, String reason) {
    record(task, SubmitWrites.waits(task, reason, now()));
    return new AttemptOutcome.Unsent(reason);
  }

  private AttemptOutcome refused(Task task, Refusal refusal, boolean account, boolean inCall) {
    if (account && !inCall) {
      Marked marked = mark(task, Attention.ofAccount(refusal));
      record(task, SubmitWrites.waits(task, "the provider refuses the account", now()));
      return new AttemptOutcome.AccountRefused(refusal, marked);
    }
    if (task.attempts().doubted()) {
      record(task, SubmitWrites.refusedInDoubt(task, refusal, now()));
      return new AttemptOutcome.RefusedInDoubt(refusal);
    }
    return tasks.write(task.id(), FailWrites.refused(task, refusal, inCall, now()))
            instanceof Written.Won
        ? new AttemptOutcome.Refused(refusal)
        : new AttemptOutcome.Open("refused, but others had gone on with the task");
  }

  private @Nullable Marked mark(Task task, Attention attention) {
    Written written = tasks.write(task.id(), WatchWrites.attention(attention, now()));
    return Marked.of(written, attention.reason()).orElse(null);
  }

  /** Who loses the condition has nothing to add: the winner knew more. */
  private void record(Task task, Write write) {
    tasks.write(task.id(), write);
  }

  private static Instant postBy(Task task) {
    Instant postBy = task.attempts().postBy();
    return postBy == null ? Instant.MIN : postBy;
  }

  private Instant now() {
    return clock.instant();
  }
}
