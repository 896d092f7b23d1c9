package dev.reeldock.relay;

import dev.reeldock.capability.SecretsException;
import dev.reeldock.door.PlainUrl;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.Delays;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.RelayWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.UnavailableException;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells the caller of one task what is new about it. One relay of a task at a time, and always of
 * the latest status: none is sent after a later one.
 */
final class Relay {
  private final TaskStore tasks;
  private final Notices notices;
  private final Receiver receiver;
  private final Lanes lanes;
  private final Settlement settlement;
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
    this.settlement = new Settlement(tasks, nextTry, wakeUps);
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
    if (!lanes.mayTake(lane, task.request().caller(), url.get(), now)) {
      wakeUps.relayPatiently(task.id());
      return Relayed.Nothing.HANDED_ON;
    }
    return tasks.write(task.id(), RelayWrites.take(task, status, now))
            instanceof Written.Won(Task taken)
        ? make(taken, status, url.get())
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

  private Relayed make(Task taken, CallerStatus status, URI url) {
    Instant begun = clock.instant();
    Verdict verdict = send(taken, url, begun);
    Instant now = clock.instant();
    Duration took = Duration.between(begun, now);
    RelayTry made =
        new RelayTry(begun, status, taken.relays().triesOf(status), verdict.came(), took);
    learn(taken, url, took, now);
    return settlement.of(taken, made, verdict, now);
  }

  /** A key that cannot be used is mended by a person, and tried again as a receiver is. */
  private Verdict send(Task taken, URI url, Instant now) {
    try {
      return Verdict.of(receiver.post(notices.of(taken, url, now)));
    } catch (SecretsException e) {
      return Verdict.NO_KEY;
    }
  }

  private void learn(Task task, URI url, Duration took, Instant now) {
    try {
      lanes.learn(task.request().caller(), url, took, now);
    } catch (UnavailableException e) {
      // Nothing to add: it decides nothing but who is told first.
    }
  }
}
