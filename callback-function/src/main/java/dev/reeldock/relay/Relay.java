package dev.reeldock.relay;

import dev.reeldock.door.PlainUrl;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.Delays;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.RelayWrites;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the caller of one task what is new about it, and writes down what came of it. One relay of
 * a task at a time, and always of the latest status: none is sent after a later one.
 */
final class Relay {
  private final TaskStore tasks;
  private final Notices notices;
  private final Receiver receiver;
  private final Lanes lanes;
  private final NextTry nextTry;
  private final WakeUps wakeUps;
  private final InstantSource clock;

  Relay(
      TaskStore tasks,
      Notices notices,
      Receiver receiver,
      Lanes lanes,
      NextTry nextTry,
      WakeUps wakeUps,
      InstantSource clock) {
    this.tasks = tasks;
    this.notices = notices;
    this.receiver = receiver;
    this.lanes = lanes;
    this.nextTry = nextTry;
    this.wakeUps = wakeUps;
    this.clock = clock;
  }

  Relayed run(TaskId id, Lanes.Lane lane) {
    return tasks.find(id).map(task -> look(task, lane)).orElse(Relayed.Nothing.UNKNOWN);
  }

  private Relayed look(Task task, Lanes.Lane lane) {
    Instant now = clock.instant();
    Optional<CallerStatus> status = task.toTell();
    if (status.isEmpty()) {
      return nothingToTell(task, now);
    }
    return task.relays().mayTell(status.get(), now)
        ? tell(task, status.get(), lane, now)
        : Relayed.Nothing.NOT_NOW;
  }

  /** An end that looked as if its caller were to be told, and is not, leaves those who are due. */
  private Relayed nothingToTell(Task task, Instant now) {
    if (task.state().ended() && task.dueAt() != null) {
      tasks.write(task.id(), RelayWrites.nothingOwed(task, now));
    }
    return Relayed.Nothing.NOTHING_TO_TELL;
  }

  private Relayed tell(Task task, CallerStatus status, Lanes.Lane lane, Instant now) {
    Optional<URI> url = url(task);
    if (url.isEmpty() || task.relays().triesOf(status) >= Delays.relayTries(status)) {
      return giveUp(task, status, now);
    }
    if (!lanes.mayTake(lane, url.get(), now)) {
      wakeUps.relayPatiently(task.id());
      return Relayed.Nothing.HANDED_ON;
    }
    Notice notice = notices.of(task, url.get(), now); // before the lease: keys may be out of reach
    return tasks.write(task.id(), RelayWrites.take(task, status, now))
            instanceof Written.Won(Task taken)
        ? send(taken, status, notice)
        : Relayed.Nothing.OVERTAKEN;
  }

  /** Of the first version's records nobody has looked at the URL. */
  private static Optional<URI> url(Task task) {
    return Optional.ofNullable(task.request().callbackUrl()).flatMap(PlainUrl::of);
  }

  private Relayed giveUp(Task task, CallerStatus status, Instant now) {
    return tasks.write(task.id(), RelayWrites.exhausted(task, status, now)) instanceof Written.Won
        ? new Relayed.Exhausted(status, "no try left")
        : Relayed.Nothing.OVERTAKEN;
  }

  private Relayed send(Task taken, CallerStatus status, Notice notice) {
    Instant begun = clock.instant();
    Heard heard = receiver.post(notice);
    Instant now = clock.instant();
    Duration took = Duration.between(begun, now);
    Verdict verdict = Verdict.of(heard);
    RelayTry done =
        new RelayTry(begun, status, taken.relays().triesOf(status), verdict.came(), took);
    Relayed relayed =
        verdict
            .ending()
            .map(how -> settle(taken, done, how, now))
            .orElseGet(() -> again(taken, done, verdict, now));
    lanes.learn(notice.url(), heard, took, now);
    return relayed;
  }

  private Relayed settle(Task taken, RelayTry done, Ending how, Instant now) {
    goOn(tasks.write(taken.id(), RelayWrites.done(taken, done, how, now)), done.status());
    return how == Ending.EXHAUSTED
        ? new Relayed.Exhausted(done.status(), done.came())
        : new Relayed.Settled(done.status(), done.came());
  }

  private Relayed again(Task taken, RelayTry failed, Verdict verdict, Instant now) {
    Optional<Instant> at = nextTry.after(failed, verdict.notBefore(), now);
    if (at.isEmpty()) {
      return settle(taken, failed, Ending.EXHAUSTED, now);
    }
    Duration after = Duration.between(now, at.get());
    if (tasks.write(taken.id(), RelayWrites.again(taken, failed, at.get(), now))
            instanceof Written.Won won
        && !goOn(won, failed.status())
        && after.compareTo(WakeUps.LONGEST_DELAY) <= 0) {
      wake(taken.id(), after);
    }
    return new Relayed.Failed(failed.status(), failed.came());
  }

  /** Whether the task has gone on meanwhile: its caller is to be told of that. */
  private boolean goOn(Written written, CallerStatus told) {
    boolean wentOn =
        written instanceof Written.Won(Task after)
            && after.toTell().filter(status -> status.saysMoreThan(told)).isPresent();
    if (wentOn) {
      wake(((Written.Won) written).task().id(), Duration.ZERO);
    }
    return wentOn;
  }

  /** An end that is not told of by a message is due; what is in between is made up for by it. */
  private void wake(TaskId id, Duration after) {
    try {
      wakeUps.relay(id, after);
    } catch (WakeUpException e) {
      // Nothing to add: what was heard is recorded.
    }
  }
}
