package dev.reeldock.local.kling;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Takes tasks from submitted over processing to their end. */
final class TaskLife {
  private final TaskBook book;
  private final Studio studio;
  private final Callbacks callbacks;
  private final Pace pace;
  private final Executor threads;

  TaskLife(TaskBook book, Studio studio, Callbacks callbacks, Pace pace, Executor threads) {
    this.book = book;
    this.studio = studio;
    this.callbacks = callbacks;
    this.pace = pace;
    this.threads = threads;
  }

  void begin(ProviderTask task) {
    threads.execute(() -> live(task));
  }

  private void live(ProviderTask task) {
    try {
      callbacks.changed(task);
      Thread.sleep(pace.submitted());
      callbacks.changed(book.advance(task.id(), new TaskState.Processing()));
      TaskState end = studio.produce(task.order());
      Thread.sleep(pace.processing());
      callbacks.changed(book.advance(task.id(), end));
    } catch (InterruptedException | RejectedExecutionException e) {
      // The server is closing; the task ends with it.
      Thread.currentThread().interrupt();
    }
  }
}
