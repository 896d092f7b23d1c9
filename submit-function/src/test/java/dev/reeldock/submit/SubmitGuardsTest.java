package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.BODY;
import static dev.reeldock.submit.SubmitFixture.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.TaskId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What makes a second call the first one again: the caller's id and the idempotency key. */
final class SubmitGuardsTest {
  private static final String WITHOUT_ID =
      """
      {"image_list":[{"image":"https://images.example/a.png"}],"prompt":"A boat"}\
      """;

  private final SubmitFixture fixture = new SubmitFixture();

  @Test
  void run_externalIdUsed_isRefusedWith1201AndBuysNothing() {
    taken(call(BODY));

    assertThat(fixture.submit.run(call(BODY)))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo(1201);
              assertThat(refused.refusal().httpStatus()).isEqualTo(400);
              assertThat(refused.refusal().message())
                  .contains("order-1")
                  .contains("already exists");
            });
    assertThat(fixture.kling.submissions()).hasSize(1);
  }

  @Test
  void run_externalIdOfAnotherCaller_isTaken() {
    taken(call(BODY));
    taken(call("somebody else", BODY, null));

    assertThat(fixture.kling.sales()).isEqualTo(2);
  }

  @Test
  void run_externalIdRefusedInCall_mayBeUsedAgain() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.submit.run(call(BODY));

    taken(call(BODY));
  }

  @Test
  void run_externalIdOfTaskThatDispatchSawRefused_staysUsed() {
    fixture.kling.limitSlots(0);
    TaskId first = taken(call(BODY));
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.dispatch.run(fixture.find(first).pool(), () -> true, _ -> {});
    fixture.kling.limitSlots(1);

    assertThat(fixture.submit.run(call(BODY))).isInstanceOf(SubmitOutcome.Refused.class);
    assertThat(fixture.kling.sales()).isZero();
  }

  @Test
  void run_sameKeySameBody_isTheFirstTaskAgain() {
    TaskId first = taken(call(BODY, "key-1"));

    assertThat(taken(call(BODY, "key-1"))).isEqualTo(first);
    assertThat(fixture.kling.submissions()).hasSize(1);
    assertThat(fixture.only().id()).isEqualTo(first);
  }

  @Test
  void run_sameKeyAfterRefusal_getsThatRefusalAgain() {
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.submit.run(call(BODY, "key-1"));

    assertThat(fixture.submit.run(call(BODY, "key-1")))
        .isEqualTo(new SubmitOutcome.Failed(fixture.only().id(), Provider.BAD_PROMPT));
    assertThat(fixture.kling.submissions()).hasSize(1);
  }

  @Test
  void run_sameKeyAfterRefusalThatTheCallerWasNotTold_isTheFirstTaskAgain() {
    fixture.kling.limitSlots(0);
    TaskId first = taken(call(BODY, "key-1"));
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.dispatch.run(fixture.find(first).pool(), () -> true, _ -> {});

    assertThat(taken(call(BODY, "key-1"))).isEqualTo(first);
  }

  @Test
  void run_sameKeyOtherBody_isRefusedWith422() {
    taken(call(BODY, "key-1"));

    assertThat(fixture.submit.run(call(WITHOUT_ID, "key-1")))
        .isInstanceOfSatisfying(
            SubmitOutcome.Refused.class,
            refused -> assertThat(refused.refusal().httpStatus()).isEqualTo(422));
    assertThat(fixture.kling.submissions()).hasSize(1);
  }

  @Test
  void run_sameKeyOfAnotherCaller_isAnotherTask() {
    taken(call(WITHOUT_ID, "key-1"));
    taken(call("somebody else", WITHOUT_ID, "key-1"));

    assertThat(fixture.kling.sales()).isEqualTo(2);
  }

  @Test
  void run_sameKeyADayLater_isAnotherTask() {
    TaskId first = taken(call(WITHOUT_ID, "key-1"));
    fixture.clock.advance(Duration.ofHours(24).plusSeconds(1));

    assertThat(taken(call(WITHOUT_ID, "key-1"))).isNotEqualTo(first);
  }

  private TaskId taken(SubmitCall call) {
    SubmitOutcome outcome = fixture.submit.run(call);
    assertThat(outcome).isInstanceOf(SubmitOutcome.Taken.class);
    return ((SubmitOutcome.Taken) outcome).task().id();
  }
}
