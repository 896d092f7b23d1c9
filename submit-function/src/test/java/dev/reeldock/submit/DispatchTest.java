package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.ImageTransport;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The draining of a pool's queue. */
final class DispatchTest {
  private final SubmitFixture fixture = new SubmitFixture();
  private final Task oldest = fixture.queued();
  private final Task middle = fixture.queued();
  private final Task youngest = fixture.queued();

  @Test
  void run_slotsForAll_submitsOldestFirst() {
    run();

    assertThat(fixture.kling.submissions())
        .extracting(Submission::id)
        .containsExactly(oldest.id(), middle.id(), youngest.id());
    assertThat(fixture.waiting()).isEmpty();
  }

  @Test
  void run_noSlotLeft_ends() {
    fixture.kling.limitSlots(1);
    run();

    assertThat(fixture.kling.submissions()).hasSize(2);
    assertThat(fixture.find(oldest.id()).state()).isInstanceOf(TaskState.Submitted.class);
    assertThat(fixture.find(middle.id()).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.waiting()).containsExactly(middle.id(), youngest.id());
  }

  /** Whoever waits behind it would not be sent either: one write each, for nothing. */
  @Test
  void run_providerIsLeftAlone_endsAndDoubtsNobody() {
    fixture.kling.answerNextSubmit(new SubmitAnswer.Unsent("left alone", true));
    run();

    assertThat(fixture.find(oldest.id()).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.find(oldest.id()).attempts().doubted()).isFalse();
    assertThat(fixture.waiting()).containsExactly(oldest.id(), middle.id(), youngest.id());
    assertThat(fixture.find(middle.id()).attempts().count()).isZero();
  }

  /** Of the provider that the stack had before: this one must not be sold its tasks. */
  @Test
  void run_poolOfAnotherProvider_sendsNothingAndCallsForALook() {
    new Dispatch(
            SampleProfiles.COMETAPI.name(),
            new Turns(fixture.tasks, fixture.clock),
            fixture.attempt,
            fixture.wakeUps)
        .run(SubmitFixture.POOL, () -> true, _ -> {});

    assertThat(fixture.kling.submissions()).isEmpty();
    assertThat(fixture.waiting()).containsExactly(oldest.id(), middle.id(), youngest.id());
    assertThat(fixture.wakeUps.sent())
        .containsExactly(
            new WakeUp.Collect(oldest.id()),
            new WakeUp.Collect(middle.id()),
            new WakeUp.Collect(youngest.id()));
  }

  @Test
  void run_oneTaskRefused_goesOn() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    run();

    assertThat(fixture.find(oldest.id()).state()).isInstanceOf(TaskState.Failed.class);
    assertThat(fixture.kling.sales()).isEqualTo(2);
  }

  @Test
  void run_accountRefused_marksAttentionLeavesTheTasksQueuedAndEnds() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_ACCOUNT);
    run();

    assertThat(fixture.kling.submissions()).hasSize(1);
    assertThat(fixture.find(oldest.id()).attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.ACCOUNT_REFUSED);
    assertThat(fixture.waiting()).containsExactly(oldest.id(), middle.id(), youngest.id());
    assertThat(fixture.tasks.tasks()).extracting(Task::state).containsOnly(new TaskState.Queued());
  }

  @Test
  void run_accountWorksAgain_clearsTheAttention() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_ACCOUNT);
    run();
    run();

    assertThat(fixture.find(oldest.id()).attention()).isEmpty();
    assertThat(fixture.kling.sales()).isEqualTo(3);
  }

  @Test
  void run_answerLost_ends() {
    fixture.kling.loseNextSubmitAnswer("no answer: timeout");
    run();

    assertThat(fixture.kling.submissions()).hasSize(1);
    assertThat(fixture.find(oldest.id()).state()).isEqualTo(new TaskState.Submitting());
    assertThat(fixture.find(oldest.id()).attempts().doubted()).isTrue();
  }

  @Test
  void run_refusedInDoubt_wakesCollectAndGoesOn() {
    fixture.kling.answerNextSubmit(Provider.NO_ANSWER);
    run();
    Task doubted = fixture.find(oldest.id());
    fixture.tasks.write(doubted.id(), SubmitWrites.notFound(doubted, fixture.clock.instant()));
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    run();

    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(oldest.id()));
    assertThat(fixture.kling.sales()).isEqualTo(2);
  }

  @Test
  void run_taskWithAClaim_isNotTaken() {
    Claim claim = new Claim(Claim.Status.SUCCEEDED, fixture.clock.instant());
    fixture.tasks.write(
        oldest.id(), ClaimWrites.claim(claim, new ProviderTaskId("9"), fixture.clock.instant()));
    run();

    assertThat(fixture.find(oldest.id()).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.kling.salesOf(oldest.id())).isZero();
    assertThat(fixture.kling.sales()).isEqualTo(2);
  }

  @Test
  void run_imageGone_holdsUpNobodyAndIsTriedOnceADrain() {
    SubmitFixture asBase64 = new SubmitFixture(ImageTransport.BASE64);
    Task gone = asBase64.queuedWithImage();
    Task whole = asBase64.queuedWithImage();
    Task behind = asBase64.queuedWithImage();
    asBase64.sources.remove(SubmitFixture.imageKey(gone.id()));
    List<TaskId> tried = new ArrayList<>();

    asBase64.dispatch.run(gone.pool(), () -> true, one -> tried.add(one.task().id()));

    assertThat(tried).containsExactly(gone.id(), whole.id(), behind.id());
    assertThat(asBase64.kling.submissions())
        .extracting(Submission::id)
        .containsExactly(whole.id(), behind.id());
    assertThat(asBase64.waiting()).containsExactly(gone.id());
  }

  @Test
  void run_timeOver_stopsBeforeTheNextIsTaken() {
    AtomicInteger left = new AtomicInteger(2);
    run(() -> left.getAndDecrement() > 0);

    assertThat(fixture.kling.sales()).isEqualTo(2);
    assertThat(fixture.find(youngest.id())).isEqualTo(youngest);
  }

  private void run() {
    run(() -> true);
  }

  private void run(BooleanSupplier timeIsLeft) {
    fixture.dispatch.run(SubmitFixture.POOL, timeIsLeft, _ -> {});
  }
}
