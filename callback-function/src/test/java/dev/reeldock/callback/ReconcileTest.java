package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import dev.reeldock.task.WatchWrites;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outbox: what is due is woken, once; nothing is decided. */
final class ReconcileTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_due_wakesCollectOnceAndMovesTheNextLook() {
    Task task = tasks.submitted();
    fixture.clock.advance(Duration.ofSeconds(30));

    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(1, 0, 0));
    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(0, 0, 0));

    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(task.id()));
    assertThat(fixture.find(task).dueAt()).isAfter(fixture.clock.instant());
    assertThat(fixture.find(task).state()).isEqualTo(task.state());
    assertThat(fixture.kling.queries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "3, 5", "4, 8", "5, 10", "50, 10"})
  void run_askedSoOften_isWokenAgainByTheBackOff(int asks, int minutes) {
    Task task = tasks.submitted();
    for (int i = 0; i < asks; i++) {
      tasks.write(task, WatchWrites.again(fixture.clock.instant(), fixture.clock.instant()));
    }
    fixture.clock.advance(Duration.ofSeconds(30));

    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(1, 0, 0));
    assertThat(fixture.find(task).dueAt())
        .isEqualTo(fixture.clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void run_notDue_isLeftAlone() {
    tasks.submitted();
    fixture.clock.advance(Duration.ofSeconds(30).minusMillis(1));

    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(0, 0, 0));
  }

  @Test
  void run_everyStateThatHasNotEnded_isWoken() {
    Task submitting = tasks.submitting();
    Task doubted = tasks.boughtInDoubt();
    Task processing = tasks.submitted();
    fixture.kling.work(processing.id());
    fixture.collect(processing);
    Task finished = tasks.submitted();
    fixture.succeed(finished, Bytes.ONE);
    fixture.source.breakMidway(CallbackFixture.url(finished.id(), 1), Bytes.ONE);
    fixture.collect(finished);
    fixture.wakeUps.take();
    fixture.clock.advance(Duration.ofSeconds(60));

    assertThat(fixture.reconcile().collects()).isEqualTo(4);
    assertThat(fixture.wakeUps.sent())
        .containsExactlyInAnyOrder(
            new WakeUp.Collect(submitting.id()),
            new WakeUp.Collect(doubted.id()),
            new WakeUp.Collect(processing.id()),
            new WakeUp.Collect(finished.id()));
  }

  @Test
  void run_manyQueued_wakesTheirPoolOnce() {
    Task first = tasks.queued();
    tasks.queued();
    tasks.queued();
    fixture.clock.advance(Duration.ofSeconds(60));

    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(0, 1, 0));
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(first.pool()));
  }

  @Test
  void run_queuedWithAClaim_wakesCollect() {
    Task task = tasks.queued();
    Claim claim = new Claim(Claim.Status.SUCCEEDED, fixture.clock.instant());
    tasks.write(task, ClaimWrites.claim(claim, new ProviderTaskId("1"), fixture.clock.instant()));

    fixture.reconcile();

    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(task.id()));
  }

  @Test
  void run_ended_isNeverWokenAgain() {
    Task stored = tasks.submitted();
    fixture.succeed(stored, Bytes.ONE);
    fixture.collect(stored);
    Task failed = tasks.submitted();
    fixture.kling.fail(failed.id(), "blurred");
    fixture.collect(failed);
    fixture.wakeUps.take();
    fixture.clock.advance(Duration.ofDays(30));

    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(0, 0, 0));
    assertThat(fixture.find(stored).attention()).isEmpty();
  }

  @Test
  void run_twoAtOnce_sendOneWakeUp() {
    Task task = tasks.submitted();
    fixture.clock.advance(Duration.ofSeconds(30));
    SlowList behind = new SlowList(fixture.tasks);
    Reconcile slow = new Reconcile(behind, fixture.wakeUps, fixture.clock);
    behind.afterNextList(() -> fixture.reconcile());

    assertThat(slow.run(() -> true, _ -> {})).isEqualTo(new Reconcile.Sent(0, 0, 0));
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(task.id()));
  }

  @Test
  void run_moreThanAPage_isDoneWhileTimeIsLeft() {
    for (int i = 0; i < 201; i++) {
      tasks.submitting();
    }
    fixture.clock.advance(Duration.ofSeconds(30));

    assertThat(fixture.reconcile.run(() -> false, _ -> {}).collects()).isEqualTo(200);
    assertThat(fixture.reconcile().collects()).isEqualTo(1);
  }

  @Test
  void run_oneThatCannotBeWoken_holdsUpNobodyElse() {
    tasks.submitted();
    tasks.submitted();
    fixture.clock.advance(Duration.ofSeconds(30));
    fixture.wakeUps.failNext(1);

    assertThat(fixture.reconcile()).isEqualTo(new Reconcile.Sent(1, 0, 0));
  }
}
