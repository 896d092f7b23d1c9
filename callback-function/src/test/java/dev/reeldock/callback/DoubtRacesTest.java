package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Writes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers about doubted tasks that arrive when others have gone on; and claims about them. */
final class DoubtRacesTest {
  private static final ProviderTaskId CLAIMED = new ProviderTaskId("4711");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_notFoundAboutAnAttemptThatIsOver_doesNotQueueTheNextOneAgain() {
    Task task = tasks.notBoughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.provider.whileNextAnswerTravels(() -> {
      fixture.collect(task);
      tasks.take(task);
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);

    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitting());
    assertThat(fixture.find(task).attempts().count()).isEqualTo(2);
  }

  @Test
  void run_refusalOfAnAttemptThatIsOver_doesNotFailTheNextOne() {
    Task task = tasks.saveRefusal(tasks.notBoughtInDoubt());
    fixture.clock.advance(COUNTS_AFTER);
    fixture.provider.whileNextAnswerTravels(() -> {
      tasks.write(task, Writes.sendAgain(task, fixture.clock.instant()));
      tasks.saveRefusal(tasks.take(task));
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitting());
  }

  @Test
  void run_acceptedMeanwhile_isNotQueuedAgain() {
    Task task = tasks.submitting();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.provider.whileNextAnswerTravels(() -> accept(task, "1"));

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(new ProviderTaskId("1")));
  }

  @Test
  void run_acceptedMeanwhileUnderAnotherName_callsAPersonAndKeepsTheFirst() {
    Task task = tasks.boughtInDoubt();
    fixture.provider.whileNextAnswerTravels(() -> accept(task, "1"));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);

    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(new ProviderTaskId("1")));
    assertThat(fixture.find(task).attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.OTHER_PROVIDER_TASK);
  }

  @Test
  void run_adoptedAndEndedMeanwhile_changesNothing() {
    Task task = tasks.boughtInDoubt();
    ProviderTaskId id = fixture.kling.providerTaskId(task.id());
    fixture.kling.answerNextQuery(
        new QueryAnswer.Found(new Snapshot(id, TaskStatus.PROCESSING, "", List.of(), null)));
    fixture.provider.whileNextAnswerTravels(() -> {
      fixture.succeed(task, new byte[] {1});
      fixture.collect(task);
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }

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
    tasks.write(bought, Writes.notFound(bought, fixture.clock.instant()));
    Task task = claim(bought, Claim.Status.SUBMITTED);

    fixture.collect(task);

    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
    assertThat(fixture.find(task).waiting()).isFalse();
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  private Task queuedAfterAnAttempt() {
    Task task = tasks.submitting();
    return tasks.write(task, Writes.waits(task, "no slot", fixture.clock.instant()));
  }

  private Task claim(Task task, Claim.Status status) {
    Claim claim = new Claim(status, fixture.clock.instant());
    return tasks.write(task, Writes.claim(claim, CLAIMED, fixture.clock.instant()));
  }

  private void accept(Task task, String id) {
    tasks.write(task, Writes.accepted("accepted", new ProviderTaskId(id), fixture.clock.instant()));
  }
}
