package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.submit.kind.Came;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import java.util.List;
import java.util.stream.Stream;

/** What an uploaded object asks for. */
sealed interface Asked {
  /**
   * A task.
   *
   * @param body the fields as a caller's body would have them, read by the description
   */
  record Task(KindDescription description, JsonObject body, List<String> warnings)
      implements Asked {
    public Task {
      warnings = List.copyOf(warnings);
    }

    Task with(List<String> more) {
      return new Task(description, body, Stream.concat(warnings.stream(), more.stream()).toList());
    }
  }

  /** A task that cannot be. */
  record Unusable(KindDescription description, String reason) implements Asked {}

  /** Nothing; in words for the log. */
  record Nothing(String why) implements Asked {}

  /** Where no kind can be told, it counts as the usual one. */
  static Asked unusable(String reason) {
    return new Unusable(Kinds.usual(), reason);
  }

  static Asked unknownKind(String field, String came) {
    return unusable(
        field
            + ": expected one of "
            + String.join(", ", Kinds.paths())
            + ", came "
            + Came.word(came));
  }
}
