package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rows that end a task or lead to its end: finished, lease, release, stored, failed. */
public abstract class EndWritesContract extends TaskStoreContract {
  private static final Cost COST = new Cost("3.5");
  private static final Attention MARK =
      new Attention(Attention.Reason.UNKNOWN_TO_PROVIDER, "no such task");

  private ExpectedTask ended(Task before, TaskState state) {
    return after(before).state(state).attention().waiting(false).neverDue();
  }

  private Task markedTwice(Task task) {
    return stories.marked(
        stories.marked(task, Attention.Reason.CANNOT_TELL), Attention.Reason.DEADLINE);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FINISHED", "STORED", "FAILED"})
  void finished_outcomeUnknown_hasOutputsAndLeaseAndNoMarks(StateName state) {
    Task task = markedTwice(stories.in(state));
    TaskState.Finished finished = SampleTasks.finished(now().plus(Delays.LEASE));

    assertWon(
        CopyWrites.finished(finished, now()),
        ended(task, finished)
            .dueIn(Delays.LEASE)
            .noAsks()
            .told("finished", "1 output(s) to copy")
            .task());
  }

  @Test
  void finished_costFromABalance_keepsEachPart() {
    Task task = stories.processing();
    Instant leaseEnd = now().plus(Delays.LEASE);
    Cost cost = new Cost(null, "0.56", "0.70");
    TaskState.Finished finished =
        new TaskState.Finished(SampleTasks.PROVIDER_TASK, List.of(), cost, leaseEnd);

    assertWon(
        CopyWrites.finished(finished, now()),
        ended(task, finished)
            .dueIn(Delays.LEASE)
            .noAsks()
            .told("finished", "0 output(s) to copy")
            .task());
  }

  @Test
  void finished_withoutCost_hasNone() {
    Task task = stories.processing();
    Instant leaseEnd = now().plus(Delays.LEASE);
    TaskState.Finished finished =
        new TaskState.Finished(SampleTasks.PROVIDER_TASK, List.of(), null, leaseEnd);

    assertWon(
        CopyWrites.finished(finished, now()),
        ended(task, finished)
            .dueIn(Delays.LEASE)
            .noAsks()
            .told("finished", "0 output(s) to copy")
            .task());
  }

  @ParameterizedTest
  @EnumSource(names = {"FINISHED", "STORED", "FAILED"})
  void finished_outcomeKnown_loses(StateName state) {
    assertLost(stories.in(state), CopyWrites.finished(SampleTasks.finished(now()), now()));
  }

  @Test
  void lease_over_isTaken() {
    Task finished = stories.finished();
    clock.set(leaseEnd(finished));
    Instant end = now().plus(Delays.LEASE);

    assertWon(
        CopyWrites.lease(now()),
        after(finished).state(SampleTasks.finished(end)).dueIn(Delays.LEASE).task());
  }

  private static Instant leaseEnd(Task task) {
    assertThat(task.state()).isInstanceOf(TaskState.Finished.class);
    return ((TaskState.Finished) task.state()).leaseEnd();
  }

  @Test
  void lease_stillHeld_loses() {
    Task finished = stories.finished();
    clock.set(leaseEnd(finished).minusMillis(1));

    assertLost(finished, CopyWrites.lease(now()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FINISHED")
  void lease_notFinished_loses(StateName state) {
    assertLost(stories.in(state), CopyWrites.lease(now()));
  }

  @Test
  void release_mine_isDueAtTheNextTry() {
    Task finished = stories.finished();
    Duration later = Duration.ofSeconds(30);

    assertWon(
        CopyWrites.release(leaseEnd(finished), now().plus(later), now()),
        after(finished)
            .state(SampleTasks.finished(now().plus(later)))
            .oneMoreAsk()
            .dueIn(later)
            .task());
  }

  @Test
  void release_anothersLease_loses() {
    Task finished = stories.finished();

    assertLost(
        finished,
        CopyWrites.release(leaseEnd(finished).minusMillis(1), now().plusSeconds(30), now()));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FINISHED")
  void release_notFinished_loses(StateName state) {
    assertLost(stories.in(state), CopyWrites.release(now(), now().plusSeconds(30), now()));
  }

  @Test
  void stored_finished_hasArtifactsAndIsNeverDue() {
    Task finished = stories.finished();

    assertWon(
        CopyWrites.stored(finished, SampleTasks.stored(), now()),
        after(finished)
            .state(SampleTasks.stored())
            .neverDue()
            .told("stored", "1 artifact(s)")
            .task());
  }

  @Test
  void stored_marked_hasNoMarks() {
    Task finished = markedTwice(stories.finished());

    assertWon(
        CopyWrites.stored(finished, SampleTasks.stored(), now()),
        after(finished)
            .state(SampleTasks.stored())
            .attention()
            .neverDue()
            .told("stored", "1 artifact(s)")
            .task());
  }

  @Test
  void leaseAndRelease_givenUpWhileFinished_lose() {
    Task finished = stories.finished();
    Instant leaseEnd = leaseEnd(finished);
    Task givenUp = stories.won(finished, FailWrites.giveUp(finished, "too late", now()));

    assertLost(givenUp, CopyWrites.release(leaseEnd, now().plusSeconds(30), now()));
    clock.set(leaseEnd);
    assertLost(givenUp, CopyWrites.lease(now()));
  }

  @Test
  void stored_withoutCost_keepsTheKnownOne() {
    Task finished = stories.finished();
    TaskState.Stored stored =
        new TaskState.Stored(SampleTasks.PROVIDER_TASK, List.of(SampleTasks.ARTIFACT), null);

    Task after = stories.won(finished, CopyWrites.stored(finished, stored, now()));

    assertThat(after.state()).isEqualTo(SampleTasks.stored());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "FINISHED")
  void stored_notFinished_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, CopyWrites.stored(task, SampleTasks.stored(), now()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FINISHED", "STORED", "FAILED"})
  void generationFailed_outcomeUnknown_fails(StateName state) {
    Task task = markedTwice(stories.in(state));
    ProviderTaskId known = task.state().providerTaskId().orElse(null);

    assertWon(
        FailWrites.generationFailed(task, "risk control", COST, now()),
        ended(task, new TaskState.Failed(known, new Failure.Generation("risk control"), COST))
            .told("failed", "risk control")
            .task());
  }

  @ParameterizedTest
  @EnumSource(names = {"FINISHED", "STORED", "FAILED"})
  void generationFailed_outcomeKnown_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, FailWrites.generationFailed(task, "risk control", COST, now()));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"STORED", "FAILED"})
  void giveUp_notEnded_failsWithWhatIsKnown(StateName state) {
    Task task = stories.marked(stories.in(state), MARK.reason());
    ProviderTaskId known = task.state().providerTaskId().orElse(null);
    Cost cost = state == StateName.FINISHED ? COST : null;

    assertWon(
        FailWrites.giveUp(task, "too late", now()),
        ended(task, new TaskState.Failed(known, new Failure.GivenUp("too late"), cost))
            .told("failed", "too late")
            .task());
  }

  @ParameterizedTest
  @EnumSource(names = {"STORED", "FAILED"})
  void giveUp_ended_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, FailWrites.giveUp(task, "too late", now()));
  }
}
