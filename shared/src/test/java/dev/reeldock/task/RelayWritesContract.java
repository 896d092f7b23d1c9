package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Relays.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows that tell a caller: take, again, done, reopen; and how long an end stays due. */
public abstract class RelayWritesContract extends TaskStoreContract {
  private static final Duration TOOK = Duration.ofMillis(123);

  private int orders;

  private Task accepted() {
    return stories.accepted(stories.submitting(SampleTasks.requestToTell("order-" + ++orders)));
  }

  private Task stored() {
    return stories.stored(stories.finished(accepted()));
  }

  private Task in(StateName state) {
    return switch (state) {
      case SUBMITTED -> accepted();
      case PROCESSING -> processing(accepted());
      case FINISHED -> stories.finished(accepted());
      case STORED -> stored();
      case QUEUED, SUBMITTING, FAILED -> throw new IllegalArgumentException();
    };
  }

  private Task processing(Task accepted) {
    return stories.won(accepted, WatchWrites.progress(accepted, now()));
  }

  private Task taken(Task task) {
    return stories.won(task, RelayWrites.take(task, task.status(), now()));
  }

  private RelayTry tried(Task taken, String came) {
    CallerStatus status = taken.status();
    return new RelayTry(now(), status, taken.relays().triesOf(status), came, TOOK);
  }

  @Test
  void create_withCallbackUrl_keepsIt() {
    Task task = stories.submitting(SampleTasks.requestToTell());

    assertThat(store.find(task.id()).orElseThrow().request())
        .isEqualTo(SampleTasks.requestToTell());
  }

  @Test
  void stored_toBeTold_isDueUntilItIsTold() {
    Task stored = stored();

    assertThat(stored.toTell()).contains(CallerStatus.SUCCEED);
    assertThat(stored.dueAt()).isEqualTo(stored.updatedAt().plus(Delays.RELAY_OVERDUE));
  }

  @Test
  void generationFailed_toBeTold_isDueUntilItIsTold() {
    Task task = accepted();

    Task failed = stories.won(task, FailWrites.generationFailed(task, "risk control", null, now()));

    assertThat(failed.toTell()).contains(CallerStatus.FAILED);
    assertThat(failed.dueAt()).isEqualTo(failed.updatedAt().plus(Delays.RELAY_OVERDUE));
  }

  @Test
  void refused_inTheCallItself_isTheAnswerAndNothingIsToBeTold() {
    Task task = stories.submitting(SampleTasks.requestToTell());

    Task refused = stories.won(task, FailWrites.refused(task, SampleTasks.RISK, true, now()));

    assertThat(refused.toTell()).isEmpty();
    assertThat(refused.dueAt()).isNull();
  }

  @Test
  void toTell_notAccepted_isNothing() {
    assertThat(stories.submitting(SampleTasks.requestToTell()).toTell()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBMITTED", "PROCESSING", "FINISHED"})
  void take_notEnded_leavesTheNextLookAlone(StateName state) {
    Task task = in(state);
    Instant leaseEnd = now().plus(Delays.RELAY_LEASE);

    assertWon(
        RelayWrites.take(task, task.status(), now()),
        after(task)
            .relays(new Relays(null, null, task.status(), 1, leaseEnd, null, List.of()))
            .task());
  }

  @Test
  void take_ended_isDueWhenTheLeaseIsOver() {
    Task task = stored();
    Instant leaseEnd = now().plus(Delays.RELAY_LEASE);

    assertWon(
        RelayWrites.take(task, CallerStatus.SUCCEED, now()),
        after(task)
            .relays(new Relays(null, null, CallerStatus.SUCCEED, 1, leaseEnd, null, List.of()))
            .dueIn(Delays.RELAY_LEASE)
            .task());
  }

  @Test
  void take_takenMeanwhile_loses() {
    Task task = stored();
    Task taken = taken(task);

    assertLost(taken, RelayWrites.take(task, CallerStatus.SUCCEED, now()));
  }

  @Test
  void take_hasGoneOnMeanwhile_loses() {
    Task submitted = accepted();
    Task finished = stories.finished(submitted);

    assertLost(finished, RelayWrites.take(submitted, CallerStatus.SUBMITTED, now()));
  }

  @Test
  void again_ended_isDueALittleAfterTheNextTry() {
    Task taken = taken(stored());
    RelayTry failed = tried(taken, "HTTP 500");
    Instant at = now().plusSeconds(5);

    assertWon(
        RelayWrites.again(taken, failed, at, now()),
        after(taken)
            .relays(new Relays(null, null, CallerStatus.SUCCEED, 1, null, at, List.of(failed)))
            .dueIn(Duration.ofSeconds(5).plus(Delays.RELAY_OVERDUE))
            .task());
  }

  @Test
  void again_theSecondTime_countsItsTriesAndKeepsTheirLog() {
    Task first = taken(stored());
    RelayTry one = tried(first, "HTTP 500");
    Task waiting = stories.won(first, RelayWrites.again(first, one, now(), now()));
    Task second = taken(waiting);
    RelayTry two = tried(second, "TIMED_OUT");

    Task after = stories.won(second, RelayWrites.again(second, two, now(), now()));

    assertThat(two.number()).isEqualTo(2);
    assertThat(after.relays().log()).containsExactly(one, two);
    assertThat(after.relays().triesOf(CallerStatus.SUCCEED)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void done_ended_isNeverDue(Ending how) {
    Task taken = taken(stored());
    RelayTry last = tried(taken, "HTTP 200");

    assertWon(
        RelayWrites.done(taken, last, how, now()),
        after(taken)
            .relays(new Relays(CallerStatus.SUCCEED, how, null, 0, null, null, List.of(last)))
            .neverDue()
            .task());
    assertThat(store.due(now().plus(Duration.ofDays(9)), 10)).isEmpty();
  }

  /** The end that came while something in between was told is told next, and is due until then. */
  @Test
  void done_hasEndedMeanwhile_leavesTheEndDue() {
    Task taken = taken(stories.finished(accepted()));
    Task stored = stories.stored(taken);

    Task done =
        stories.won(
            taken, RelayWrites.done(taken, tried(taken, "HTTP 200"), Ending.DELIVERED, now()));

    assertThat(done.state()).isEqualTo(stored.state());
    assertThat(done.toTell()).contains(CallerStatus.SUCCEED);
    assertThat(done.dueAt()).isEqualTo(stored.dueAt());
  }

  @Test
  void done_receiverGone_nothingIsToBeToldAnyMore() {
    Task taken = taken(accepted());
    Task gone =
        stories.won(taken, RelayWrites.done(taken, tried(taken, "HTTP 410"), Ending.GONE, now()));

    assertThat(stories.stored(stories.finished(gone)).toTell()).isEmpty();
  }

  @Test
  void done_anothersTry_loses() {
    Task task = stored();
    Task taken = taken(task);
    Task again = stories.won(taken, RelayWrites.again(taken, tried(taken, "x"), now(), now()));

    assertLost(again, RelayWrites.done(taken, tried(taken, "HTTP 200"), Ending.DELIVERED, now()));
  }

  @Test
  void exhausted_lastTryNeverEnded_isNeverDue() {
    Task taken = taken(stored());
    clock.advance(Delays.RELAY_LEASE);

    assertWon(
        RelayWrites.exhausted(taken, CallerStatus.SUCCEED, now()),
        after(taken)
            .relays(
                new Relays(CallerStatus.SUCCEED, Ending.EXHAUSTED, null, 0, null, null, List.of()))
            .neverDue()
            .task());
  }

  @Test
  void nothingOwed_ended_isNeverDue() {
    Task stored = stored();

    assertWon(RelayWrites.nothingOwed(stored, now()), after(stored).neverDue().task());
  }

  @Test
  void reopen_laterTryPlanned_mayBeToldNowWithEveryTryLeft() {
    Task taken = taken(stored());
    RelayTry failed = tried(taken, "HTTP 500");
    Instant at = now().plus(Duration.ofHours(10));
    Task waiting = stories.won(taken, RelayWrites.again(taken, failed, at, now()));
    assertThat(waiting.relays().mayTell(CallerStatus.SUCCEED, now())).isFalse();

    assertWon(
        RelayWrites.reopen(waiting, now()),
        after(waiting)
            .relays(new Relays(null, null, null, 0, null, null, List.of(failed)))
            .dueIn(Delays.RELAY_OVERDUE)
            .task());
  }

  @Test
  void reopen_told_isToBeToldOnceMore() {
    Task taken = taken(stored());
    RelayTry last = tried(taken, "HTTP 200");
    Task done = stories.won(taken, RelayWrites.done(taken, last, Ending.DELIVERED, now()));

    assertWon(
        RelayWrites.reopen(done, now()),
        after(done)
            .relays(new Relays(null, null, null, 0, null, null, List.of(last)))
            .dueIn(Delays.RELAY_OVERDUE)
            .task());
    assertThat(store.find(done.id()).flatMap(Task::toTell))
        .isEqualTo(Optional.of(CallerStatus.SUCCEED));
  }

  /** An empty record of relays is the same, whether it was written or never was. */
  @Test
  void take_reopenedWithoutALog_wins() {
    Task stored = stored();
    Task exhausted =
        stories.won(stored, RelayWrites.exhausted(stored, CallerStatus.SUCCEED, now()));
    Task reopened = stories.won(exhausted, RelayWrites.reopen(exhausted, now()));

    assertThat(reopened.relays()).isEqualTo(Relays.NONE);
    assertThat(taken(reopened).relays().triesOf(CallerStatus.SUCCEED)).isEqualTo(1);
  }

  @Test
  void log_moreThanIsKept_hasTheLatest() {
    Task task = stored();
    for (int i = 0; i < 45; i++) {
      Task taken = taken(task);
      task =
          stories.won(
              taken, RelayWrites.again(taken, tried(taken, "HTTP " + (500 + i)), now(), now()));
    }

    assertThat(task.relays().log()).hasSize(40);
    assertThat(task.relays().log().getLast().came()).isEqualTo("HTTP 544");
  }
}
