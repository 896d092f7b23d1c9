package dev.reeldock.local.simulation;

import dev.reeldock.task.TaskId;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One notice, as it came, and what it was answered. */
record Arrival(TaskId task, String status, URI url, @Nullable String id, String body, int answer) {
  boolean accepted() {
    return answer / 100 == 2;
  }

  boolean gone() {
    return answer == 410;
  }

  boolean tellsTheEnd() {
    return rank() == 3;
  }

  int rank() {
    return switch (status) {
      case "submitted" -> 1;
      case "processing" -> 2;
      default -> 3;
    };
  }

  /** Whether it says the same under another id or in other words, or another thing under its id. */
  boolean differs(Arrival other) {
    boolean same = status.equals(other.status);
    return same != Objects.equals(id, other.id) || (same && !body.equals(other.body));
  }

  @Override
  public String toString() {
    return status + " " + answer;
  }
}
