package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import org.junit.jupiter.api.Test;

/** Callbacks about a task that the provider has not named: proved by asking, or forgotten. */
final class DoubtClaimTest {
  private static final ProviderTaskId CLAIMED = new ProviderTaskId("4711");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_queuedWithoutAClaim_asksNobody() {
    Task task = tasks.queued();

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.kling.queries()).isEmpty();
  }

  @Test
  void run_claimUnproved_isForgottenAndThePoolWoken() {
    Task task = claim(queuedAfterAnAttempt(), Claim.Status.SUCCEEDED);
    fixture.clock.advance(COUNTS_AFTER);

    assertThat(fixture.collect(task)).isEqualTo(Collected.BACK_TO_QUEUE);

    assertThat(fixture.find(task).claim()).isNull();
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.find(task).dueAt()).isEqualTo(fixture.clock.instant());
    assertThat(fixture.wakeUps.sent()).contains(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_claimNotFoundTooEarly_isKept() {
    Task task = claim(queuedAfterAnAttempt(), Claim.Status.SUCCEEDED);
    fixture.clock.advance(COUNTS_AFTER.minusMillis(1));
    fixture.collect(task);

    assertThat(fixture.find(task).claim()).isEqualTo(task.claim());
  }

  @Test
  void run_claimThatSaysMoreThanTheOneAskedAbout_isKept() {
    Task task = claim(queuedAfterAnAttempt(), Claim.Status.PROCESSING);
    fixture.clock.advance(COUNTS_AFTER);
    fixture.provider.whileNextAnswerTravels(() -> claim(task, Claim.Status.SUCCEEDED));

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).claim()).isNotNull();
  }

  @Test
  void run_claimProved_isAdoptedFromTheQueue() {
    Task bought = tasks.boughtInDoubt();
    tasks.write(bought, SubmitWrites.notFound(bought, fixture.clock.instant()));
    Task task = claim(bought, Claim.Status.SUBMITTED);

    fixture.collect(task);

    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
    assertThat(fixture.find(task).waiting()).isFalse();
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  private Task queuedAfterAnAttempt() {
    Task task = tasks.submitting();
    return tasks.write(task, SubmitWrites.waits(task, "no slot", fixture.clock.instant()));
  }

  private Task claim(Task task, Claim.Status status) {
    Claim claim = new Claim(status, fixture.clock.instant());
    return tasks.write(task, ClaimWrites.claim(claim, CLAIMED, fixture.clock.instant()));
  }
}
