package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Attention;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers about doubted tasks that arrive when others have gone on. */
final class DoubtRacesTest {

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
      tasks.write(task, SubmitWrites.sendAgain(task, fixture.clock.instant()));
      tasks.saveRefusal(tasks.take(task));
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state()).isEqualTo(new TaskState.Submitting());
  }

  @Test
  void run_acceptedMeanwhile_isNotQueuedAgain() {
    Task task = tasks.submitting();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.provider.whileNextAnswerTravels(() -> tasks.accept(task, new ProviderTaskId("1")));

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state())
        .isEqualTo(new TaskState.Submitted(new ProviderTaskId("1")));
  }

  @Test
  void run_acceptedMeanwhileUnderAnotherName_callsAPersonAndKeepsTheFirst() {
    Task task = tasks.boughtInDoubt();
    fixture.provider.whileNextAnswerTravels(() -> tasks.accept(task, new ProviderTaskId("1")));

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
      fixture.succeed(task, Bytes.TWO);
      fixture.collect(task);
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.OVERTAKEN);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }
}
