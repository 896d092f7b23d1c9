package dev.reeldock.task;

import java.time.Duration;

/** A new task as the table keeps it. */
final class KeptTask {
  private KeptTask() {}

  static Task of(Task task) {
    Attempts attempts = task.attempts();
    return new Task(
        task.id(),
        task.request(),
        task.state(),
        new Attempts(
            attempts.count(),
            Millis.ofNullable(attempts.postBy()),
            attempts.doubted(),
            attempts.refusal()),
        task.claim(),
        task.attention(),
        task.waiting(),
        task.asks(),
        task.history().stream()
            .map(entry -> new HistoryEntry(Millis.of(entry.at()), entry.event(), entry.detail()))
            .toList(),
        relays(task.relays()),
        Millis.of(task.createdAt()),
        Millis.of(task.updatedAt()),
        Millis.ofNullable(task.dueAt()));
  }

  static Relays relays(Relays relays) {
    return new Relays(
        relays.told(),
        relays.ending(),
        relays.telling(),
        relays.tries(),
        Millis.ofNullable(relays.leaseEnd()),
        Millis.ofNullable(relays.nextTry()),
        relays.log().stream().map(KeptTask::relayTry).toList());
  }

  private static RelayTry relayTry(RelayTry entry) {
    return new RelayTry(
        Millis.of(entry.at()),
        entry.status(),
        entry.number(),
        entry.came(),
        Duration.ofMillis(entry.took().toMillis()));
  }
}
