package dev.reeldock.task;

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
        Millis.of(task.createdAt()),
        Millis.of(task.updatedAt()),
        Millis.ofNullable(task.dueAt()));
  }
}
