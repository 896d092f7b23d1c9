package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A provider that can be asked, and whose "not found" proves nothing, however late. */
final class DoubtCannotTellTest {
  private final CallbackFixture fixture = new CallbackFixture(SampleProfiles.COMETAPI);
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_notFoundLate_callsAPersonAndDoesNotSendAgain() {
    Task task = tasks.notBoughtInDoubt();

    assertWaitsForAPerson(task, new TaskState.Submitting());
  }

  @Test
  void run_refusalSavedAndNotFoundLate_callsAPersonAndDoesNotFail() {
    Task task = tasks.saveRefusal(tasks.notBoughtInDoubt());

    assertWaitsForAPerson(task, new TaskState.Submitting());
    assertThat(fixture.find(task).attempts().refusal()).isEqualTo(Tasks.REFUSAL);
  }

  @Test
  void run_claimNotFoundLate_callsAPersonAndIsNotTakenUpAgain() {
    Task task = tasks.queued();
    Instant now = fixture.clock.instant();
    Claim claim = new Claim(Claim.Status.SUCCEEDED, now);
    tasks.write(task, ClaimWrites.claim(claim, null, now));

    assertWaitsForAPerson(task, new TaskState.Queued());
    assertThat(fixture.find(task).claim()).isEqualTo(claim);
  }

  private void assertWaitsForAPerson(Task task, TaskState state) {
    fixture.clock.advance(COUNTS_AFTER);

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);

    Task after = fixture.find(task);
    assertThat(after.state()).isEqualTo(state);
    assertThat(after.waiting()).isFalse();
    assertThat(after.attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.CANNOT_TELL);
    assertThat(fixture.kling.sales()).isZero();
  }
}
