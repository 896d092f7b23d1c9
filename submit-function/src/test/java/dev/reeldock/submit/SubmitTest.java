package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.BODY;
import static dev.reeldock.submit.SubmitFixture.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Failure;
import dev.reeldock.task.HistoryEntry;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A caller's call, from the record to the provider's answer. */
final class SubmitTest {
  private final SubmitFixture fixture = new SubmitFixture();

  @Test
  void run_newTask_isRecordedBeforeTheProviderIsCalled() {
    List<Task> recorded = new ArrayList<>();
    fixture.provider.duringNextSubmit(() -> recorded.addAll(fixture.tasks.tasks()));

    fixture.submit.run(call(BODY));

    assertThat(recorded)
        .singleElement()
        .satisfies(task -> {
          assertThat(task.state()).isEqualTo(new TaskState.Submitting());
          assertThat(task.attempts().count()).isEqualTo(1);
          assertThat(task.dueAt()).isEqualTo(fixture.clock.instant().plusSeconds(30));
          assertThat(task.id()).isEqualTo(fixture.kling.submissions().getFirst().id());
        });
  }

  @Test
  void run_accepted_isSubmittedUnderTheProvidersId() {
    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);

    Task task = fixture.only();
    assertThat(task.state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
    assertThat(task.waiting()).isFalse();
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  @Test
  void run_providerIsLeftAlone_waitsInItsQueueWithoutADoubt() {
    fixture.kling.answerNextSubmit(new SubmitAnswer.Unsent("left alone", true));

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);

    assertThat(fixture.only().state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.only().waiting()).isTrue();
    assertThat(fixture.only().attempts().doubted()).isFalse();
    assertThat(fixture.kling.sales()).isZero();
  }

  @Test
  void run_warnings_areToldInTheHistory() {
    fixture.submit.run(SubmitFixture.call(SubmitFixture.BODY));

    assertThat(fixture.only().history())
        .filteredOn(entry -> entry.event().equals("warning"))
        .extracting(HistoryEntry::detail)
        .anySatisfy(words -> assertThat(words).startsWith("model_name: kling-v1-6 was retired"));
  }

  @Test
  void run_accepted_costsOneListOneTransactionAndOneWrite() {
    fixture.submit.run(call(BODY));

    assertThat(fixture.tasks.calls()).containsExactly("oldest waiting", "create", "write accepted");
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void run_busy_waitsInItsQueueAndTheCallerHearsNothingOfIt() {
    fixture.kling.limitSlots(0);

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);

    Task task = fixture.only();
    assertThat(task.state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.waiting()).containsExactly(task.id());
    assertThat(task.dueAt()).isEqualTo(fixture.clock.instant().plusSeconds(60));
    assertThat(task.attempts().doubted()).isFalse();
  }

  @Test
  void run_refused_failsAndIsAnsweredWithTheProvidersCodeWordsAndStatus() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);

    assertThat(fixture.submit.run(call(BODY)))
        .isEqualTo(new SubmitOutcome.Failed(fixture.only().id(), Provider.BAD_PROMPT));

    Task task = fixture.only();
    assertThat(task.state())
        .isEqualTo(
            new TaskState.Failed(null, new Failure.Refused(Provider.BAD_PROMPT, true), null));
    assertThat(task.dueAt()).isNull();
  }

  @Test
  void run_accountRefusedInCall_failsAtOnce() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_ACCOUNT);

    assertThat(fixture.submit.run(call(BODY)))
        .isEqualTo(new SubmitOutcome.Failed(fixture.only().id(), Provider.NO_BALANCE));

    assertThat(fixture.only().state()).isInstanceOf(TaskState.Failed.class);
    assertThat(fixture.only().attention()).isEmpty();
  }

  @Test
  void run_ambiguous_staysSubmittingDoubtedAndIsAnsweredAsTaken() {
    fixture.kling.loseNextSubmitAnswer("no answer: timeout");

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);

    Task task = fixture.only();
    assertThat(task.state()).isEqualTo(new TaskState.Submitting());
    assertThat(task.attempts().doubted()).isTrue();
    assertThat(task.dueAt()).isEqualTo(fixture.clock.instant().plusSeconds(30));
  }

  @Test
  void run_somebodyWaits_queuesBehindAndCallsNobody() {
    Task first = fixture.queued();
    fixture.clock.advance(Duration.ofSeconds(1));

    assertThat(fixture.submit.run(call(BODY)))
        .isInstanceOfSatisfying(
            SubmitOutcome.Taken.class,
            taken -> {
              assertThat(taken.task().state()).isEqualTo(new TaskState.Queued());
              assertThat(fixture.waiting()).containsExactly(first.id(), taken.task().id());
            });
    assertThat(fixture.kling.submissions()).isEmpty();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(first.pool()));
  }

  @Test
  void run_firstInQueueIsBeingSubmitted_isNotOvertaken() {
    Task first = fixture.queued();
    fixture.kling.answerNextSubmit(Provider.NO_ANSWER);
    fixture.dispatch.run(first.pool(), () -> true, _ -> {});

    fixture.submit.run(call(BODY));

    assertThat(fixture.kling.submissions()).hasSize(1);
  }

  @Test
  void run_poolCannotBeWoken_isTakenAllTheSame() {
    fixture.queued();
    fixture.wakeUps.failNext(1);

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Taken.class);
  }
}
