package dev.reeldock.local.relays;

import dev.reeldock.task.TaskId;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** A queue, and so many workers who take from it. */
final class WorkersOfAQueue {
  private static final int MOST = 5; // as template.yaml has it

  private final Agenda agenda;
  private final Consumer<TaskId> work;
  private final Queue<TaskId> waiting = new ArrayDeque<>();
  private int atWork;

  WorkersOfAQueue(Agenda agenda, Consumer<TaskId> work) {
    this.agenda = agenda;
    this.work = work;
  }

  void add(TaskId id) {
    waiting.add(id);
    if (atWork < MOST) {
      atWork++;
      agenda.begin(this::takeAll);
    }
  }

  private void takeAll() {
    for (TaskId id = waiting.poll(); id != null; id = waiting.poll()) {
      work.accept(id);
    }
    atWork--;
  }

  int waiting() {
    return waiting.size();
  }
}
