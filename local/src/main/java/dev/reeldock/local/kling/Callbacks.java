package dev.reeldock.local.kling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Decides which callbacks are sent when; a delivery never holds up the task that it tells of. */
final class Callbacks {
  private volatile CallbackStyle style;
  private final CallbackSender sender;
  private final Executor threads;
  private final Map<String, List<ProviderTask>> histories = new ConcurrentHashMap<>();

  Callbacks(CallbackStyle style, CallbackSender sender, Executor threads) {
    this.style = style;
    this.sender = sender;
    this.threads = threads;
  }

  /** For the changes that are still to come. */
  void setStyle(CallbackStyle style) {
    this.style = style;
  }

  /** Called at each change of a task's status, one after another for one task. */
  void changed(ProviderTask task) {
    if (task.order().callbackUrl() == null) {
      return;
    }
    switch (style) {
      case OFF -> {}
      case ON -> threads.execute(() -> sender.send(List.of(task)));
      case DOUBLED_AND_REVERSED -> keep(task);
    }
  }

  private void keep(ProviderTask task) {
    List<ProviderTask> history = histories.computeIfAbsent(task.id(), _ -> new ArrayList<>());
    history.addAll(List.of(task, task));
    if (task.state().isEnd()) {
      Collections.reverse(history);
      histories.remove(task.id());
      threads.execute(() -> sender.send(history));
    }
  }
}
