package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider's refusal, and what every end does to the guard of the caller's external id. */
public abstract class RefusalWritesContract extends TaskStoreContract {
  private static final String EXTERNAL = "order-1";
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private Write refused(Task task, boolean inCall) {
    return FailWrites.refused(task, SampleTasks.RISK, inCall, now());
  }

  private TaskState failed(boolean inCall) {
    return new TaskState.Failed(null, new Failure.Refused(SampleTasks.RISK, inCall), null);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refused_submitting_fails(boolean inCall) {
    Task submitting = stories.submitting();

    assertWon(
        refused(submitting, inCall),
        after(submitting)
            .state(failed(inCall))
            .neverDue()
            .told("failed", SampleTasks.RISK.message())
            .task());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refused_withExternalId_fails(boolean inCall) {
    Task submitting = stories.submitting(SampleTasks.request(EXTERNAL));

    assertWon(
        refused(submitting, inCall),
        after(submitting)
            .state(failed(inCall))
            .neverDue()
            .told("failed", SampleTasks.RISK.message())
            .task());
  }

  @Test
  void refused_taken_leavesTheQueue() {
    Task taken = stories.taken();

    assertThat(stories.won(taken, refused(taken, false)).waiting()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTING")
  void refused_notSubmitting_loses(StateName state) {
    Task task = stories.in(state);

    assertLost(task, refused(task, false));
  }

  @Test
  void refused_doubted_loses() {
    Task doubted = stories.doubted(stories.submitting());

    assertLost(doubted, refused(doubted, false));
  }

  @Test
  void refused_anotherAttempt_loses() {
    Task first = stories.submitting();
    Task queued = stories.won(first, SubmitWrites.waits(first, "no slot", now()));
    Task second = stories.won(queued, SubmitWrites.take(now()));

    assertLost(second, refused(first, false));
  }

  @Test
  void refused_inTheCall_freesTheExternalId() {
    Task task = stories.submitting(SampleTasks.request(EXTERNAL));
    stories.won(task, refused(task, true));

    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).isEmpty();
    Task second = stories.submitting(SampleTasks.request(EXTERNAL));
    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).contains(second.id());
  }

  @Test
  void refused_inTheCallButLost_keepsTheExternalId() {
    Task task = stories.submitting(SampleTasks.request(EXTERNAL));
    Task accepted = stories.accepted(task);

    assertLost(accepted, refused(task, true));

    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).contains(task.id());
  }

  @Test
  void refused_afterTheCall_keepsTheExternalIdAsLongAsTheTask() {
    Task task = stories.submitting(SampleTasks.request(EXTERNAL));

    assertKeptFor(task, refused(task, false));
  }

  @Test
  void refusalConfirmed_keepsTheExternalIdAsLongAsTheTask() {
    Task task = stories.doubted(stories.submitting(SampleTasks.request(EXTERNAL)));
    Task refused = stories.won(task, SubmitWrites.refusedInDoubt(task, SampleTasks.RISK, now()));

    assertKeptFor(refused, FailWrites.refusalConfirmed(refused, SampleTasks.RISK, now()));
  }

  @Test
  void generationFailed_keepsTheExternalIdAsLongAsTheTask() {
    Task task = stories.accepted(stories.submitting(SampleTasks.request(EXTERNAL)));

    assertKeptFor(task, FailWrites.generationFailed(task, "risk", null, now()));
  }

  @Test
  void giveUp_keepsTheExternalIdAsLongAsTheTask() {
    Task task = stories.queued(SampleTasks.request(EXTERNAL));

    assertKeptFor(task, FailWrites.giveUp(task, "too late", now()));
  }

  @Test
  void stored_keepsTheExternalIdAsLongAsTheTask() {
    Task task = stories.submitting(SampleTasks.request(EXTERNAL));
    Task finished = stories.finished(stories.accepted(task));

    assertKeptFor(finished, CopyWrites.stored(finished, SampleTasks.stored(), now()));
  }

  private void assertKeptFor(Task task, Write end) {
    clock.set(end.now());
    Task ended = stories.won(task, end);
    clock.set(end.now().plus(Delays.KEPT_AFTER_END));

    assertThat(store.find(task.id())).contains(ended);
    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).contains(task.id());

    clock.advance(A_SECOND);
    assertThat(store.find(task.id())).isEmpty();
    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).isEmpty();
    stories.create(Task.queued(task.id(), SampleTasks.request(EXTERNAL), now()), null);
  }

  @Test
  void write_unknownTask_isUnknown() {
    Task never = Task.submitting(SampleTasks.id(99), SampleTasks.request(EXTERNAL), now());

    assertThat(store.write(never.id(), SubmitWrites.take(now()))).isEqualTo(new Written.Unknown());
    assertThat(store.write(never.id(), refused(never, true))).isEqualTo(new Written.Unknown());
    assertThat(store.write(never.id(), refused(never, false))).isEqualTo(new Written.Unknown());
    assertThat(store.find(never.id())).isEmpty();
    assertThat(store.findByExternalId(SampleTasks.CALLER, EXTERNAL)).isEmpty();
  }
}
