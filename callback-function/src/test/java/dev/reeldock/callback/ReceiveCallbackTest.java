package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a delivery with the right token does, and what it does not. */
final class ReceiveCallbackTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final Task task = tasks.submitted();

  @ParameterizedTest
  @CsvSource({
    "submitted,NO_NEWS,SUBMITTED,",
    "processing,SAVED,PROCESSING,PROCESSING",
    "succeed,SAVED_AND_WOKEN,SUBMITTED,SUCCEEDED",
    "succeeded,SAVED_AND_WOKEN,SUBMITTED,SUCCEEDED",
    "failed,SAVED_AND_WOKEN,SUBMITTED,FAILED",
    "on_its_way,NO_NEWS,SUBMITTED,",
    "'',NO_NEWS,SUBMITTED,",
  })
  void receive_statusOfAnAcceptedTask_isAClaimAndNeverAnEnd(
      String status, Received received, String state, Claim.@Nullable Status claimed) {
    assertThat(fixture.deliver(task, fixture.body(task, status))).isEqualTo(received);

    Task after = fixture.find(task);
    Claim claim = after.claim();
    assertThat(after.state().name().name()).isEqualTo(state);
    assertThat(claim == null ? null : claim.status()).isEqualTo(claimed);
  }

  @ParameterizedTest
  @CsvSource({",SAVED_AND_WOKEN", "an id of another,OF_ANOTHER_TASK"})
  void receive_newBody_isAClaimLikeOthers(@Nullable String externalId, Received received) {
    String named = externalId == null ? task.id().value() : externalId;
    String body =
        fixture
            .body(task, "succeeded")
            .replace("task_id", "id")
            .replace("task_status", "status")
            .replace("}", ",\"external_id\":\"" + named + "\",\"outputs\":[]}");

    assertThat(fixture.deliver(task, body)).isEqualTo(received);
  }

  @ParameterizedTest
  @ValueSource(strings = {"submitted", "processing", "succeed", "failed"})
  void receive_providersIdNotKnown_wakesForEveryStatus(String status) {
    Task doubted = tasks.boughtInDoubt();

    assertThat(fixture.deliver(doubted, fixture.body(doubted, status)))
        .isEqualTo(Received.SAVED_AND_WOKEN);

    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(doubted.id()));
    assertThat(fixture.find(doubted).state()).isEqualTo(new TaskState.Submitting());
    assertThat(fixture.find(doubted).dueAt()).isEqualTo(fixture.clock.instant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"succeed", "failed"})
  void receive_terminal_costsOneWriteAndOneWakeUp(String status) {
    fixture.tasks.forgetCalls();
    fixture.deliver(task, fixture.body(task, status));

    assertThat(fixture.tasks.calls()).containsExactly("write claim");
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(task.id()));
  }

  @Test
  void receive_processingOfAnAcceptedTask_costsOneWriteAndNoWakeUp() {
    fixture.tasks.forgetCalls();
    fixture.deliver(task, fixture.body(task, "processing"));

    assertThat(fixture.tasks.calls()).containsExactly("write claim");
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void receive_wakeUpFails_isSavedAndDueAllTheSame() {
    fixture.wakeUps.failNext(1);

    assertThat(fixture.deliver(task, fixture.body(task, "succeed"))).isEqualTo(Received.SAVED);
    assertThat(fixture.find(task).dueAt()).isEqualTo(fixture.clock.instant());
  }

  @Test
  void receive_sameAgain_isNoNewsAndWakesNobody() {
    fixture.deliver(task, fixture.body(task, "succeed"));
    Task before = fixture.find(task);

    assertThat(fixture.deliver(task, fixture.body(task, "succeed"))).isEqualTo(Received.NO_NEWS);
    assertThat(fixture.find(task)).isEqualTo(before);
    assertThat(fixture.wakeUps.sent()).hasSize(1);
  }

  @Test
  void receive_processingAfterATerminalClaim_keepsTheClaim() {
    fixture.deliver(task, fixture.body(task, "succeed"));
    Task before = fixture.find(task);

    assertThat(fixture.deliver(task, fixture.body(task, "processing"))).isEqualTo(Received.NO_NEWS);
    assertThat(fixture.find(task)).isEqualTo(before);
  }

  @Test
  void receive_afterTheEnd_isNoNews() {
    fixture.kling.fail(task.id(), "blurred");
    fixture.collect(task);
    Task ended = fixture.find(task);

    assertThat(fixture.deliver(task, fixture.body(task, "succeed"))).isEqualTo(Received.NO_NEWS);
    assertThat(fixture.find(task)).isEqualTo(ended);
  }

  /** The provider may call back before its answer to our own submit is here. */
  @ParameterizedTest
  @CsvSource({"processing,PROCESSING", "succeed,SUCCEEDED", "failed,FAILED"})
  void receive_beforeOurOwnSubmitIsAnswered_isKept(String status, Claim.Status claimed) {
    Task onItsWay = tasks.submitting();
    assertThat(fixture.deliver(onItsWay, CallbackFixture.body("8813", status)))
        .isEqualTo(Received.SAVED_AND_WOKEN);
    tasks.accept(onItsWay, new ProviderTaskId("8813"));

    assertThat(fixture.find(onItsWay).state())
        .isEqualTo(new TaskState.Submitted(new ProviderTaskId("8813")));
    assertThat(fixture.find(onItsWay).claim())
        .isEqualTo(new Claim(claimed, fixture.clock.instant()));
  }

  @Test
  void receive_providersIdNotKnown_isNotLearnedFromTheBody() {
    Task doubted = tasks.boughtInDoubt();
    fixture.deliver(doubted, CallbackFixture.body("666", "processing"));

    assertThat(fixture.find(doubted).state().providerTaskId()).isEmpty();
    fixture.collect(doubted);
    assertThat(fixture.find(doubted).state().providerTaskId())
        .hasValue(fixture.kling.providerTaskId(doubted.id()))
        .get()
        .isNotEqualTo(new ProviderTaskId("666"));
  }
}
