package dev.reeldock.task;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rows about looking again: progress, again, bump, attention. */
public abstract class ProgressWritesContract extends TaskStoreContract {
  private static final Attention LOST =
      new Attention(Attention.Reason.UNKNOWN_TO_PROVIDER, "no such task");

  @Test
  void progress_submitted_isProcessing() {
    Task submitted = stories.submitted();

    assertWon(
        WatchWrites.progress(submitted, now()),
        after(submitted)
            .state(new TaskState.Processing(SampleTasks.PROVIDER_TASK))
            .oneMoreAsk()
            .dueIn(Duration.ofSeconds(30))
            .told("processing", "said the provider")
            .task());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTED")
  void progress_notSubmitted_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, WatchWrites.progress(task, now()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"STORED", "FAILED"})
  void again_notEnded_isDueThen(StateName state) {
    Task task = stories.in(state);
    Duration later = Duration.ofMinutes(4);

    assertWon(
        WatchWrites.again(now().plus(later), now()), after(task).oneMoreAsk().dueIn(later).task());
  }

  @ParameterizedTest
  @EnumSource(names = {"STORED", "FAILED"})
  void again_ended_loses(StateName state) {
    assertLost(stories.in(state), WatchWrites.again(now(), now()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"STORED", "FAILED"})
  void bump_dueAsItWasRead_isDueLater(StateName state) {
    Task task = stories.in(state);
    Duration later = Duration.ofMinutes(1);

    assertWon(
        WatchWrites.bump(requireNonNull(task.dueAt()), now().plus(later), now()),
        after(task).dueIn(later).task());
  }

  @Test
  void bump_dueAtAnotherTime_loses() {
    Task task = stories.submitted();

    assertLost(task, WatchWrites.bump(now().minusSeconds(1), now().plusSeconds(60), now()));
  }

  @ParameterizedTest
  @EnumSource(names = {"STORED", "FAILED"})
  void bump_neverDue_loses(StateName state) {
    assertLost(stories.in(state), WatchWrites.bump(now(), now().plusSeconds(60), now()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"STORED", "FAILED"})
  void attention_notEnded_isMarkedAndStaysWhereItIs(StateName state) {
    Task task = stories.in(state);

    assertWon(
        WatchWrites.attention(LOST, now()),
        after(task).attention(LOST).told("attention", "no such task").task());
  }

  @Test
  void attention_leavingTheQueue_isMarkedAndNoLongerWaits() {
    Task taken = stories.taken();

    assertWon(
        WatchWrites.cannotTell(taken, LOST, now()),
        after(taken).attention(LOST).waiting(false).told("attention", "no such task").task());
  }

  @ParameterizedTest
  @EnumSource(names = {"STORED", "FAILED"})
  void attention_ended_loses(StateName state) {
    assertLost(stories.in(state), WatchWrites.attention(LOST, now()));
  }

  @ParameterizedTest
  @EnumSource(Attention.Reason.class)
  void attention_markedForThatReason_loses(Attention.Reason reason) {
    Task marked = stories.marked(stories.submitted(), reason);

    assertLost(marked, WatchWrites.attention(new Attention(reason, "again"), now()));
  }

  @Test
  void attention_markedForEveryOtherReason_isMarkedOnceMore() {
    Task task = stories.submitted();
    for (Attention.Reason reason : Attention.Reason.values()) {
      task = stories.marked(task, reason);
    }

    assertThat(task.attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.values());
  }
}
