package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rows of the table of writes about submitting: take, accepted, wait, ambiguous. */
public abstract class SubmitWritesContract extends TaskStoreContract {

  @Test
  void take_queued_beginsTheFirstAttemptAndStaysInTheQueue() {
    Task queued = stories.queued();

    assertWon(
        SubmitWrites.take(now()),
        after(queued)
            .state(new TaskState.Submitting())
            .attempts(1, now().plus(Delays.POST_BEGINS_WITHIN), false, null)
            .dueIn(Delays.AFTER_SUBMIT)
            .task());
  }

  @Test
  void take_queuedAgain_beginsTheNextAttemptAndKeepsTheDoubt() {
    Task doubted = stories.doubted(stories.submitting());
    Task queued = stories.won(doubted, SubmitWrites.notFound(doubted, now()));

    assertWon(
        SubmitWrites.take(now()),
        after(queued)
            .state(new TaskState.Submitting())
            .attempts(2, now().plus(Delays.POST_BEGINS_WITHIN), true, null)
            .dueIn(Delays.AFTER_SUBMIT)
            .task());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "QUEUED")
  void take_notQueued_loses(StateName state) {
    assertLost(stories.in(state), SubmitWrites.take(now()));
  }

  @Test
  void take_claimed_loses() {
    assertLost(stories.claimed(stories.queued(), Claim.Status.SUBMITTED), SubmitWrites.take(now()));
  }

  private ExpectedTask accepted(Task before, String name) {
    return after(before)
        .state(new TaskState.Submitted(SampleTasks.PROVIDER_TASK))
        .waiting(false)
        .dueIn(Delays.AFTER_SUBMIT)
        .told("submitted", name + " as " + SampleTasks.PROVIDER_TASK);
  }

  private Write accepted(String name) {
    return SubmitWrites.accepted(name, SampleTasks.PROVIDER_TASK, now());
  }

  @Test
  void accepted_submitting_isSubmitted() {
    Task submitting = stories.submitting();

    assertWon(accepted("accepted"), accepted(submitting, "accepted").task());
  }

  @Test
  void accepted_taken_leavesTheQueue() {
    Task taken = stories.taken();

    assertWon(accepted("accepted"), accepted(taken, "accepted").task());
  }

  @Test
  void accepted_queuedAndClaimed_isAdoptedWithItsClaim() {
    Task claimed = stories.claimed(stories.queued(), Claim.Status.SUCCEEDED);

    assertWon(accepted("adopted"), accepted(claimed, "adopted").task());
  }

  @Test
  void accepted_inDoubtWithARefusalAndMarks_endsDoubtRefusalAndMarks() {
    Task doubted = stories.refusedInDoubt();
    Task marked = stories.marked(doubted, Attention.Reason.CANNOT_TELL);
    Task overdue = stories.marked(marked, Attention.Reason.DEADLINE);

    assertWon(
        accepted("adopted"),
        accepted(overdue, "adopted")
            .attempts(1, overdue.attempts().postBy(), false, null)
            .attention(new Attention(Attention.Reason.DEADLINE, "look"))
            .task());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"QUEUED", "SUBMITTING"})
  void accepted_acceptedAlready_loses(StateName state) {
    ProviderTaskId other = new ProviderTaskId("other");

    assertLost(stories.in(state), SubmitWrites.accepted("accepted", other, now()));
  }

  @Test
  void waits_firstTime_joinsTheQueueAndTellsWhy() {
    Task submitting = stories.submitting();

    assertWon(
        SubmitWrites.waits(submitting, "no slot", now()),
        after(submitting)
            .state(new TaskState.Queued())
            .waiting(true)
            .dueIn(Delays.IN_QUEUE)
            .told("queued", "no slot")
            .task());
  }

  @Test
  void waits_fromTheQueue_goesBackWithoutAWord() {
    Task taken = stories.taken();

    assertWon(
        SubmitWrites.waits(taken, "no slot", now()),
        after(taken).state(new TaskState.Queued()).dueIn(Delays.IN_QUEUE).task());
  }

  @Test
  void waits_takenOutOfTheQueueMeanwhile_joinsItAgain() {
    Task taken = stories.taken();
    Attention mark = new Attention(Attention.Reason.CANNOT_TELL, "look");
    Task left = stories.won(taken, WatchWrites.attention(mark, true, now()));

    assertWon(
        SubmitWrites.waits(taken, "no slot", now()),
        after(left).state(new TaskState.Queued()).waiting(true).dueIn(Delays.IN_QUEUE).task());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void waits_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, SubmitWrites.waits(task, "no slot", now()));
  }

  @Test
  void waits_anotherAttempt_loses() {
    Task first = stories.submitting();

    assertLost(secondAttempt(first), SubmitWrites.waits(first, "no slot", now()));
  }

  private Task secondAttempt(Task first) {
    Task queued = stories.won(first, SubmitWrites.waits(first, "no slot", now()));
    return stories.won(queued, SubmitWrites.take(now()));
  }

  @Test
  void ambiguous_submitting_isDoubtedAndTold() {
    Task submitting = stories.submitting();

    assertWon(
        SubmitWrites.ambiguous(submitting, "reset", now()),
        after(submitting)
            .attempts(1, submitting.attempts().postBy(), true, null)
            .told("ambiguous", "attempt 1: reset")
            .task());
  }

  @Test
  void ambiguous_moreThanTwentyTimes_isNoLongerTold() {
    Task task = stories.submitting();
    for (int i = 0; i < 21; i++) {
      task = stories.doubted(task);
      Task queued = stories.won(task, SubmitWrites.notFound(task, now()));
      task = stories.won(queued, SubmitWrites.take(now()));
    }

    assertThat(task.attempts().count()).isEqualTo(22);
    assertThat(ambiguousAttempts(task)).hasSize(20).endsWith("attempt 20: reset");
  }

  private static List<String> ambiguousAttempts(Task task) {
    return task.history().stream()
        .filter(entry -> entry.event().equals("ambiguous"))
        .map(HistoryEntry::detail)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void ambiguous_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, SubmitWrites.ambiguous(task, "reset", now()));
  }

  @Test
  void ambiguous_anotherAttempt_loses() {
    Task first = stories.submitting();

    assertLost(secondAttempt(first), SubmitWrites.ambiguous(first, "reset", now()));
  }
}
