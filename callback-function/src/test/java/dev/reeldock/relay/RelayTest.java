package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Heard.Answered;
import dev.reeldock.receiver.Heard.Silent;
import dev.reeldock.receiver.Heard.Trouble;
import dev.reeldock.relay.Lanes.Lane;
import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.Delays;
import dev.reeldock.task.RelayWrites;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what, and what each answer leads to. */
final class RelayTest {
  private static final Heard TIMED_OUT = new Silent(Trouble.TIMED_OUT);

  private final RelayFixture fixture = new RelayFixture();

  @Test
  void run_eachStatus_isToldOnceWithAnIdOfItsOwn() {
    Task task = fixture.submitted();
    fixture.run(task);
    fixture.run(task);
    Task finished = fixture.stories.finished(fixture.find(task));
    fixture.run(finished);
    fixture.run(fixture.stories.stored(fixture.find(finished)));
    fixture.run(task);

    assertThat(fixture.statuses()).containsExactly("submitted", "processing", "succeed");
    assertThat(fixture.ids())
        .containsExactly(
            task.id() + "-submitted", task.id() + "-processing", task.id() + "-succeed");
    assertThat(fixture.find(task).dueAt()).isNull();
  }

  @Test
  void run_failed_isToldInTheProvidersWords() {
    fixture.run(fixture.failed());

    assertThat(fixture.bodies().getFirst().text("task_status")).contains("failed");
    assertThat(fixture.bodies().getFirst().text("task_status_msg")).contains("risk control");
  }

  /** Under one id a receiver gets one body: the cost, which is known first, comes with the end. */
  @Test
  void run_finishedBetweenTwoTries_saysTheSameInTheSameWords() {
    Task task = fixture.processing();
    fixture.receiver.then(TIMED_OUT);
    fixture.run(task);
    Task finished = fixture.stories.finished(fixture.find(task));
    fixture.clock.advance(Duration.ofMinutes(1));

    fixture.run(finished);

    assertThat(fixture.ids()).containsExactly(task.id() + "-processing", task.id() + "-processing");
    assertThat(fixture.bodies().getFirst().fields()).isEqualTo(fixture.bodies().getLast().fields());
  }

  @Test
  void run_superseded_skipsWhatIsNoLongerSo() {
    Task task = fixture.processing();
    fixture.receiver.then(TIMED_OUT);
    fixture.run(task);
    Task stored = fixture.stored(fixture.find(task));

    fixture.run(stored);
    fixture.clock.advance(Duration.ofHours(1));
    fixture.run(stored);

    assertThat(fixture.statuses()).containsExactly("processing", "succeed");
  }

  /** The end does not wait for a time that was set for what came before it. */
  @Test
  void run_endedWhileALaterTryWasPlanned_isToldAtOnce() {
    Task task = fixture.processing();
    fixture.receiver.then(new Answered(503, fixture.clock.instant().plusSeconds(600)));
    fixture.run(task);

    assertThat(fixture.run(fixture.stored(fixture.find(task))))
        .isEqualTo(new Relayed.Settled(CallerStatus.SUCCEED, "HTTP 200"));
  }

  @Test
  void run_endsWhileItIsBeingTold_wakesAgainAndTellsTheEnd() {
    Task task = fixture.processing();
    fixture.receiver.meanwhile(() -> {
      fixture.receiver.meanwhile(() -> {});
      fixture.stored(fixture.find(task));
    });

    fixture.run(task);

    assertThat(fixture.wakeUps.take()).containsExactly(new WakeUp.Relay(task.id(), Duration.ZERO));
    assertThat(fixture.find(task).dueAt()).isNotNull();
    fixture.run(task);
    assertThat(fixture.statuses()).containsExactly("processing", "succeed");
    assertThat(fixture.find(task).dueAt()).isNull();
  }

  @Test
  void run_whileAnotherWorkerTells_doesNothing() {
    Task task = fixture.stored();
    List<Relayed> others = new ArrayList<>();
    fixture.receiver.meanwhile(() -> others.add(fixture.run(task)));

    fixture.run(task);

    assertThat(others).containsExactly(Relayed.Nothing.NOT_NOW);
    assertThat(fixture.statuses()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299})
  void run_any2xx_isDone(int status) {
    Task task = fixture.stored();
    fixture.receiver.then(new Answered(status, null));

    assertThat(fixture.run(task))
        .isEqualTo(new Relayed.Settled(CallerStatus.SUCCEED, "HTTP " + status));
    assertThat(fixture.find(task).relays().ending()).isEqualTo(Ending.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 300, 301, 302, 307, 308, 400, 401, 404, 429, 500, 503, 600})
  void run_anythingElse_isTriedAgain(int status) {
    Task task = fixture.stored();
    fixture.receiver.then(new Answered(status, null));

    assertThat(fixture.run(task))
        .isEqualTo(new Relayed.Failed(CallerStatus.SUCCEED, "HTTP " + status));
  }

  @ParameterizedTest
  @EnumSource
  void run_noAnswer_isTriedAgain(Trouble trouble) {
    Task task = fixture.stored();
    fixture.receiver.then(new Silent(trouble));

    assertThat(fixture.run(task))
        .isEqualTo(new Relayed.Failed(CallerStatus.SUCCEED, trouble.name()));
  }

  @Test
  void run_leadsToAPrivateAddress_isToldToNobodyAndTriedAgain() {
    Task task = fixture.stored();
    fixture.receiver.then(new Heard.Refused("expected public addresses alone"));

    assertThat(fixture.run(task)).isEqualTo(new Relayed.Failed(CallerStatus.SUCCEED, "NOT_PUBLIC"));
    assertThat(fixture.receiver.received()).isEmpty();
  }

  @Test
  void run_gone_isToldNothingMoreOfThisTask() {
    Task task = fixture.submitted();
    fixture.receiver.then(new Answered(410, null));
    fixture.run(task);
    Task stored = fixture.stored(fixture.find(task));
    assertThat(stored.dueAt()).isNotNull();

    assertThat(fixture.run(stored)).isEqualTo(Relayed.Nothing.NOTHING_TO_TELL);
    assertThat(fixture.find(stored).dueAt()).isNull();
    assertThat(fixture.statuses()).containsExactly("submitted");
  }

  @Test
  void run_reopened_tellsTheLastAgainUnderItsId() {
    Task task = fixture.stored();
    fixture.run(task);
    Task done = fixture.find(task);
    fixture.clock.advance(Duration.ofDays(30));
    fixture.stories.won(done, RelayWrites.reopen(done, fixture.clock.instant()));

    fixture.run(task);

    assertThat(fixture.ids()).containsExactly(task.id() + "-succeed", task.id() + "-succeed");
    assertThat(fixture.bodies().getFirst().fields()).isEqualTo(fixture.bodies().getLast().fields());
  }

  @Test
  void run_everyTryHasBegunAndTheLastNeverEnded_isGivenUp() {
    Task task = fixture.stored();
    for (int i = 0; i < Delays.relayTries(CallerStatus.SUCCEED); i++) {
      task =
          fixture.stories.won(
              task, RelayWrites.take(task, CallerStatus.SUCCEED, fixture.clock.instant()));
      fixture.clock.advance(Delays.RELAY_LEASE);
    }

    assertThat(fixture.run(task))
        .isEqualTo(new Relayed.Exhausted(CallerStatus.SUCCEED, "no try left"));
    assertThat(fixture.receiver.received()).isEmpty();
    assertThat(fixture.find(task).dueAt()).isNull();
  }

  @Test
  void run_keysOutOfReach_isTriedAgainByTheSchedule() {
    Task task = fixture.stored();
    fixture.secrets.fail(true);

    assertThat(fixture.run(task)).isEqualTo(new Relayed.Failed(CallerStatus.SUCCEED, "NO_KEY"));
    assertThat(fixture.receiver.received()).isEmpty();
    assertThat(fixture.find(task).dueAt()).isNotNull();
  }

  @Test
  void run_noCallbackUrl_tellsNobody() {
    Task task = fixture.stories.stored();

    assertThat(fixture.run(task)).isEqualTo(Relayed.Nothing.NOTHING_TO_TELL);
    assertThat(fixture.find(task)).isEqualTo(task);
  }

  @Test
  void run_unknownTask_isNothing() {
    assertThat(fixture.relay.run(SampleTasks.id(77), Lane.QUICK))
        .isEqualTo(Relayed.Nothing.UNKNOWN);
  }

  private void letUsWaitOnce() {
    fixture.receiver.then(TIMED_OUT).meanwhile(() -> fixture.clock.advance(Duration.ofSeconds(15)));
    fixture.relay.run(fixture.stored().id(), Lane.QUICK);
    fixture.receiver.meanwhile(() -> {});
  }

  @Test
  void run_receiverNobodyKnows_isToldByTheQuickLane() {
    assertThat(fixture.relay.run(fixture.stored().id(), Lane.QUICK))
        .isInstanceOf(Relayed.Settled.class);
  }

  @Test
  void run_hasLetUsWait_isHandedOnToThePatientOnesForAnHour() {
    letUsWaitOnce();
    fixture.wakeUps.take();
    Task task = fixture.stored();

    assertThat(fixture.relay.run(task.id(), Lane.QUICK)).isEqualTo(Relayed.Nothing.HANDED_ON);
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.RelayPatiently(task.id()));
    assertThat(fixture.find(task)).isEqualTo(task);

    fixture.clock.advance(Duration.ofHours(1));
    assertThat(fixture.relay.run(task.id(), Lane.QUICK)).isInstanceOf(Relayed.Settled.class);
  }

  /** Else its slow paths would hold the quick workers again. */
  @Test
  void run_answersAtOnceInBetween_isHandedOnAllTheSame() {
    letUsWaitOnce();
    fixture.run(fixture.stored());

    assertThat(fixture.relay.run(fixture.stored().id(), Lane.QUICK))
        .isEqualTo(Relayed.Nothing.HANDED_ON);
  }

  @Test
  void run_goesOnLettingUsWait_isRememberedAsLong() {
    letUsWaitOnce();
    fixture.clock.advance(Duration.ofMinutes(40));
    fixture.receiver.then(TIMED_OUT).meanwhile(() -> fixture.clock.advance(Duration.ofSeconds(15)));
    fixture.run(fixture.stored());
    fixture.receiver.meanwhile(() -> {});
    fixture.clock.advance(Duration.ofMinutes(59));

    assertThat(fixture.relay.run(fixture.stored().id(), Lane.QUICK))
        .isEqualTo(Relayed.Nothing.HANDED_ON);
  }

  @Test
  void run_anotherCallersReceiverOnThatHostLetUsWait_isToldByTheQuickLane() {
    letUsWaitOnce();
    Task others = fixture.stories.accepted(fixture.stories.submitting(othersRequestToTell()));

    assertThat(fixture.relay.run(others.id(), Lane.QUICK)).isInstanceOf(Relayed.Settled.class);
  }

  private static Request othersRequestToTell() {
    Request like = SampleTasks.requestToTell("order-99");
    return new Request(
        "another",
        like.kind(),
        like.profile(),
        like.model(),
        like.body(),
        like.hash(),
        like.externalTaskId(),
        like.callbackUrl());
  }

  @Test
  void run_refusesAtOnce_staysInItsLane() {
    fixture.receiver.then(new Silent(Trouble.NO_CONNECTION));
    fixture.relay.run(fixture.stored().id(), Lane.QUICK);

    assertThat(fixture.relay.run(fixture.stored().id(), Lane.QUICK))
        .isInstanceOf(Relayed.Settled.class);
  }

  @Test
  void run_reopenedWhileALaterTryIsPlanned_isToldNow() {
    Task task = fixture.stored();
    fixture.receiver.then(new Answered(503, fixture.clock.instant().plus(Duration.ofHours(9))));
    fixture.run(task);
    assertThat(fixture.run(task)).isEqualTo(Relayed.Nothing.NOT_NOW);
    Task waiting = fixture.find(task);
    fixture.stories.won(waiting, RelayWrites.reopen(waiting, fixture.clock.instant()));

    assertThat(fixture.run(task)).isInstanceOf(Relayed.Settled.class);
    assertThat(fixture.ids()).containsOnly(task.id() + "-succeed");
  }
}
