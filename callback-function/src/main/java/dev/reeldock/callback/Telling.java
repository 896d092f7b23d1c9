package dev.reeldock.callback;

import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.Relays;
import dev.reeldock.task.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a task's caller was told, for a person: the tries, and what follows. No URL is in it. */
final class Telling {
  private Telling() {}

  static List<String> of(Task task) {
    if (task.request().callbackUrl() == null) {
      return List.of("Its caller gave no callback_url: nobody is told.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Its caller was told: " + told(task.relays()) + ".");
    task.relays().log().forEach(entry -> lines.add(line(entry)));
    task.toTell().ifPresent(status -> lines.add(next(task, status)));
    return lines;
  }

  private static String told(Relays relays) {
    CallerStatus told = relays.told();
    Relays.Ending ending = relays.ending();
    return told == null || ending == null ? "nothing yet" : told.word() + ", " + words(ending);
  }

  private static String words(Relays.Ending ending) {
    return switch (ending) {
      case DELIVERED -> "and has taken it";
      case GONE -> "and wants to hear no more of it (410)";
      case EXHAUSTED -> "in vain: every try has failed";
    };
  }

  private static String line(RelayTry entry) {
    return "  "
        + Times.of(entry.at())
        + "  "
        + entry.status().word()
        + ", try "
        + entry.number()
        + ": "
        + entry.came()
        + " after "
        + entry.took().toMillis()
        + " ms";
  }

  private static String next(Task task, CallerStatus status) {
    Relays relays = task.relays();
    int begun = relays.triesOf(status);
    return "To be told: "
        + status.word()
        + ", try "
        + (begun + 1)
        + when(relays.nextTryOf(status).orElse(relays.leaseEnd()))
        + ".";
  }

  private static String when(@Nullable Instant at) {
    return at == null ? " as soon as it is its turn" : " from " + Times.of(at) + " on";
  }
}
