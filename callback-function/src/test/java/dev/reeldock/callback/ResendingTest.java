package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.StateName;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person says that a task may be sent again. */
final class ResendingTest {
  private CallbackFixture fixture = new CallbackFixture();
  private Tasks tasks = new Tasks(fixture);

  private void provider(Profile profile) {
    fixture = new CallbackFixture(profile);
    tasks = new Tasks(fixture);
  }

  @Test
  void run_notFoundLate_isQueuedAndBoughtOnce() {
    Task task = late(tasks.notBoughtInDoubt());

    assertThat(sendAgain(task, false).done()).isTrue();

    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.find(task).attempts().doubted()).isTrue();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
    tasks.dispatch(fixture.find(task));
    assertThat(fixture.kling.salesOf(task.id())).isOne();
  }

  @Test
  void run_found_isAdoptedInstead() {
    Task task = late(tasks.boughtInDoubt());

    Said said = sendAgain(task, true);

    assertThat(said.text()).startsWith("Not sent again: the provider has it as ");
    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
    assertThat(fixture.wakeUps.sent()).contains(new WakeUp.Collect(task.id()));
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling", "yutoai"})
  void run_tooEarly_isRefusedWithTheMomentAndChangesNothing(String profile) {
    provider(profile.equals("kling") ? SampleProfiles.KLING : SampleProfiles.YUTOAI);
    Task task = tasks.notBoughtInDoubt();
    Duration early = Duration.ofSeconds(25).plus(fixture.profile.settling()).minusMillis(1);
    fixture.clock.advance(early);

    Said said = sendAgain(task, true);

    assertThat(said.done()).isFalse();
    assertThat(said.text())
        .contains("works from " + Times.of(fixture.clock.instant().plusMillis(1)));
    assertThat(fixture.find(task)).isEqualTo(task);
  }

  @Test
  void run_askedTooEarlyAndAnsweredLate_isRefused() {
    Task task = tasks.notBoughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER.minusMillis(1));
    fixture.provider.whileNextAnswerTravels(() -> fixture.clock.advance(Duration.ofSeconds(19)));

    assertThat(sendAgain(task, true).done()).isFalse();
    assertThat(fixture.find(task)).isEqualTo(task);
  }

  @Test
  void run_noClearAnswer_isRefused() {
    Task task = late(tasks.notBoughtInDoubt());
    fixture.kling.answerNextQuery(new QueryAnswer.Unclear("HTTP 502"));

    assertThat(sendAgain(task, true).text()).contains("HTTP 502");
    assertThat(fixture.find(task)).isEqualTo(task);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cometapi", "anyfast", "yutoai"})
  void run_usedIdsAreNotRefused_mustBeConfirmed(String name) {
    provider(named(name));
    Task task = late(tasks.notBoughtInDoubt());

    Said unconfirmed = sendAgain(task, false);

    assertThat(unconfirmed.done()).isFalse();
    assertThat(unconfirmed.text())
        .contains("sells it a second time", "make adopt TASK=" + task.id())
        .contains("make sendagain TASK=" + task.id() + " CONFIRM=may-buy-twice");
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(sendAgain(task, true).done()).isTrue();
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Queued());
  }

  @Test
  void run_queuedWithAClaimThatNobodyCanProve_losesTheClaimAndIsTaken() {
    provider(SampleProfiles.YUTOAI);
    Task task = late(claimed(queuedAfterAnAttempt()));
    fixture.collect(task);
    assertThat(fixture.find(task).waiting()).isFalse();

    assertThat(sendAgain(task, false).text()).contains("A callback says that it has it.");
    assertThat(sendAgain(task, true).done()).isTrue();

    assertThat(fixture.find(task).claim()).isNull();
    assertThat(fixture.find(task).attention()).isEmpty();
    assertThat(tasks.take(fixture.find(task)).state()).isEqualTo(new TaskState.Submitting());
  }

  @Test
  void run_callbackMeanwhile_losesToIt() {
    Task task = late(tasks.notBoughtInDoubt());
    fixture.provider.whileNextAnswerTravels(() -> claimed(task));

    Said said = sendAgain(task, true);

    assertThat(said.done()).isFalse();
    assertThat(said.text()).contains("It is submitting");
    assertThat(fixture.find(task).claim()).isNotNull();
  }

  @Test
  void run_waitsForItsTurn_isRefusedAndNobodyAsked() {
    Task task = late(tasks.queued());

    Said said = sendAgain(task, true);

    assertThat(said.done()).isFalse();
    assertThat(said.text()).contains("It is queued: it waits for its turn in " + task.pool());
    assertThat(fixture.kling.queries()).isEmpty();
  }

  @Test
  void run_theProviderHasIt_isRefused() {
    Task task = late(tasks.submitted());

    assertThat(sendAgain(task, true).text()).contains("It is submitted: the provider has it as ");
    assertThat(fixture.find(task).state().name()).isEqualTo(StateName.SUBMITTED);
  }

  private Said sendAgain(Task task, boolean mayBuyTwice) {
    return fixture.operate(new Command.SendAgain(task.id(), mayBuyTwice));
  }

  private static Profile named(String name) {
    return switch (name) {
      case "cometapi" -> SampleProfiles.COMETAPI;
      case "anyfast" -> SampleProfiles.ANYFAST;
      default -> SampleProfiles.YUTOAI;
    };
  }

  private Task late(Task task) {
    fixture.clock.advance(COUNTS_AFTER);
    return task;
  }

  private Task queuedAfterAnAttempt() {
    Task task = tasks.submitting();
    return tasks.write(task, SubmitWrites.waits(task, "no slot", fixture.clock.instant()));
  }

  private Task claimed(Task task) {
    Claim claim = new Claim(Claim.Status.PROCESSING, fixture.clock.instant());
    return tasks.write(task, ClaimWrites.claim(claim, null, fixture.clock.instant()));
  }
}
