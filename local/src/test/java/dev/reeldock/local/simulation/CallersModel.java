package dev.reeldock.local.simulation;

import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Task;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a caller must have been told in the end, by the books of its receiver. */
record CallersModel(Books books, ReceiverBooks receivers) {

  boolean allow(Task task) {
    Optional<URI> wish = books.wish(task).filter(_ -> task.refusedInCall().isEmpty());
    return receivers.of(task.id()).stream()
            .map(Arrival::url)
            .map(Optional::of)
            .allMatch(wish::equals)
        && (!task.state().ended() || atRest(task, wish.isPresent()));
  }

  private boolean atRest(Task task, boolean wished) {
    return task.dueAt() == null && (!wished || toldOrGivenUp(task, receivers.of(task.id())));
  }

  /** That a caller was given up after its last try and no sooner is a rule of the writes. */
  private static boolean toldOrGivenUp(Task task, List<Arrival> heard) {
    return heard.stream().anyMatch(it -> it.accepted() && it.status().equals(task.status().word()))
        || heard.stream().anyMatch(Arrival::gone)
        || (task.relays().ending() == Ending.EXHAUSTED && task.relays().told() == task.status());
  }
}
