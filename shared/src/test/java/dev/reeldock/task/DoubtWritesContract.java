package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rows about a doubted attempt: refused in doubt, not found, send again, refused for good. */
public abstract class DoubtWritesContract extends TaskStoreContract {

  private Task secondAttempt(Task first) {
    Task queued = stories.won(first, SubmitWrites.waits(first, "no slot", now()));
    return stories.won(queued, SubmitWrites.take(now()));
  }

  @Test
  void refusedInDoubt_doubted_savesTheRefusalAndIsDue() {
    Task doubted = stories.doubted(stories.submitting());

    assertWon(
        SubmitWrites.refusedInDoubt(doubted, SampleTasks.RISK, now()),
        after(doubted)
            .attempts(1, doubted.attempts().postBy(), true, SampleTasks.RISK)
            .dueIn(Duration.ZERO)
            .told(
                "refused in doubt",
                "attempt 1: the provider said "
                    + SampleTasks.RISK.code()
                    + ", and is asked whether it has it")
            .task());
  }

  @Test
  void refusedInDoubt_notDoubted_loses() {
    Task submitting = stories.submitting();

    assertLost(submitting, SubmitWrites.refusedInDoubt(submitting, SampleTasks.RISK, now()));
  }

  @Test
  void refusedInDoubt_anotherAttempt_loses() {
    Task first = stories.doubted(stories.submitting());

    assertLost(secondAttempt(first), SubmitWrites.refusedInDoubt(first, SampleTasks.RISK, now()));
  }

  @Test
  void refusedInDoubt_queued_loses() {
    Task first = stories.doubted(stories.submitting());
    Task queued = stories.won(first, SubmitWrites.waits(first, "no slot", now()));

    assertLost(queued, SubmitWrites.refusedInDoubt(queued, SampleTasks.RISK, now()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void refusedInDoubt_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, SubmitWrites.refusedInDoubt(task, SampleTasks.RISK, now()));
  }

  @Test
  void notFound_submitting_isQueuedAndDoubted() {
    Task submitting = stories.submitting();

    assertWon(
        SubmitWrites.notFound(submitting, now()),
        after(submitting)
            .state(new TaskState.Queued())
            .attempts(1, submitting.attempts().postBy(), true, null)
            .waiting(true)
            .dueIn(Delays.IN_QUEUE)
            .told("not found", "attempt 1: the provider, asked late enough, does not have it")
            .task());
  }

  @Test
  void notFound_refusalSaved_loses() {
    Task refused = stories.refusedInDoubt();

    assertLost(refused, SubmitWrites.notFound(refused, now()));
  }

  @Test
  void notFound_anotherAttempt_loses() {
    Task first = stories.submitting();

    assertLost(secondAttempt(first), SubmitWrites.notFound(first, now()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void notFound_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, SubmitWrites.notFound(task, now()));
  }

  @Test
  void refusalConfirmed_refusalSaved_fails() {
    Task refused = stories.refusedInDoubt();

    assertWon(
        FailWrites.refusalConfirmed(refused, SampleTasks.RISK, now()),
        after(refused)
            .state(new TaskState.Failed(null, new Failure.Refused(SampleTasks.RISK, false), null))
            .neverDue()
            .told("failed", SampleTasks.RISK.message())
            .task());
  }

  @Test
  void refusalConfirmed_noRefusalSaved_loses() {
    Task doubted = stories.doubted(stories.submitting());

    assertLost(doubted, FailWrites.refusalConfirmed(doubted, SampleTasks.RISK, now()));
  }

  @Test
  void refusalConfirmed_anotherAttempt_loses() {
    Task first = stories.refusedInDoubt();

    assertLost(secondAttempt(first), FailWrites.refusalConfirmed(first, SampleTasks.RISK, now()));
  }

  @Test
  void refusalConfirmed_queuedWithThatRefusal_loses() {
    Task refused = stories.refusedInDoubt();
    Task queued = stories.won(refused, SubmitWrites.waits(refused, "no slot", now()));

    assertLost(queued, FailWrites.refusalConfirmed(refused, SampleTasks.RISK, now()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void refusalConfirmed_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, FailWrites.refusalConfirmed(task, SampleTasks.RISK, now()));
  }

  @Test
  void sendAgain_submitting_isQueuedAndDoubtedWithoutRefusalAndMarks() {
    Task marked = stories.marked(stories.refusedInDoubt(), Attention.Reason.CANNOT_TELL);

    assertWon(
        SubmitWrites.sendAgain(marked, now()),
        after(marked)
            .state(new TaskState.Queued())
            .attempts(1, marked.attempts().postBy(), true, null)
            .attention()
            .waiting(true)
            .dueIn(Delays.IN_QUEUE)
            .told("queued", "a person sends it again")
            .task());
  }

  @Test
  void sendAgain_notDoubted_isDoubtedFromThenOn() {
    Task submitting = stories.submitting();

    Task queued = stories.won(submitting, SubmitWrites.sendAgain(submitting, now()));

    assertThat(queued.attempts().doubted()).isTrue();
  }

  @Test
  void sendAgain_anotherAttempt_loses() {
    Task first = stories.submitting();

    assertLost(secondAttempt(first), SubmitWrites.sendAgain(first, now()));
  }

  @Test
  void sendAgain_queuedWithTheClaimAskedAbout_losesTheClaim() {
    Task held = claimed(stories.in(StateName.QUEUED), Claim.Status.SUBMITTED);

    Task queued = stories.won(held, SubmitWrites.sendAgain(held, now()));

    assertThat(queued.claim()).isNull();
    assertThat(queued.waiting()).isTrue();
    assertThat(queued.attempts().doubted()).isTrue();
  }

  @Test
  void sendAgain_submittingWithTheClaimAskedAbout_losesTheClaim() {
    Task claimed = claimed(stories.submitting(), Claim.Status.PROCESSING);

    Task queued = stories.won(claimed, SubmitWrites.sendAgain(claimed, now()));

    assertThat(queued.claim()).isNull();
    assertThat(queued.state()).isEqualTo(new TaskState.Queued());
  }

  @Test
  void sendAgain_claimThatCameMeanwhile_loses() {
    Task asked = stories.submitting();
    Task claimed = claimed(asked, Claim.Status.SUBMITTED);
    Task more = claimed(claimed, Claim.Status.SUCCEEDED);

    assertLost(more, SubmitWrites.sendAgain(asked, now()));
    assertLost(more, SubmitWrites.sendAgain(claimed, now()));
  }

  private Task claimed(Task task, Claim.Status status) {
    return stories.won(task, ClaimWrites.claim(new Claim(status, now()), null, now()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void sendAgain_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, SubmitWrites.sendAgain(task, now()));
  }
}
