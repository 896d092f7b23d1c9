package dev.reeldock.callback;

import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.HistoryEntry;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task for a person: what happened to it, where it is, what comes next and what it lacks. It has
 * no prompt and no URL, and so none of the provider's own words, which may repeat them.
 */
final class Explanation {
  private Explanation() {}

  static Said of(Task task, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(title(task));
    task.history().forEach(entry -> lines.add(told(entry)));
    lines.add(Standing.of(task));
    lines.add("Pool: " + task.pool() + ". Attempts: " + task.attempts().count() + ".");
    lines.add("Callbacks have said: " + claim(task.claim()) + ".");
    lines.add(nextLook(task, now));
    lines.addAll(Telling.of(task));
    task.attention().forEach(mark -> lines.addAll(mark(task, mark)));
    return new Said(true, lines);
  }

  private static String title(Task task) {
    Request request = task.request();
    return "Task "
        + task.id()
        + ": "
        + request.kind().path()
        + " for the caller "
        + request.caller();
  }

  private static String told(HistoryEntry entry) {
    String detail = entry.event().equals("failed") ? "" : Attention.inOurWords(entry.detail());
    return "  "
        + Times.of(entry.at())
        + "  "
        + entry.event()
        + (detail.isEmpty() ? "" : ": " + detail);
  }

  private static String claim(@Nullable Claim claim) {
    return claim == null
        ? "nothing that is not settled"
        : claim.status() + ", at " + Times.of(claim.receivedAt());
  }

  private static String nextLook(Task task, Instant now) {
    Instant dueAt = task.dueAt();
    if (dueAt == null) {
      return "It has ended: nobody looks at it any more.";
    }
    if (task.state().ended()) {
      return "It has ended, and its caller is to be told: " + Times.of(dueAt) + " at the latest.";
    }
    long seconds = Duration.between(now, dueAt).toSeconds();
    String when = seconds > 0 ? "in " + seconds + " s" : "within a minute";
    return "Next look: "
        + Times.of(dueAt)
        + ", "
        + when
        + ". Looks without news: "
        + task.asks()
        + ".";
  }

  private static List<String> mark(Task task, Attention mark) {
    Advice advice = Advice.of(mark.reason());
    List<String> lines = new ArrayList<>();
    lines.add("Needs attention, " + mark.reason() + ": " + Attention.inOurWords(mark.text()) + ".");
    lines.add("  Missing: " + advice.missing() + ".");
    advice.commands(task).forEach(command -> lines.add("  " + command));
    return lines;
  }
}
