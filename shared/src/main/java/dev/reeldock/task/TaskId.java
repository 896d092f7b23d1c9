package dev.reeldock.task;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The name of a task: 32 lower-case hexadecimal digits. Callers know the task by it, and the
 * provider is given it as {@code external_task_id}.
 */
public record TaskId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  public TaskId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A task id is 32 hexadecimal digits; this one has " + value.length() + " characters.");
    }
  }

  public static TaskId random(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return new TaskId(HexFormat.of().formatHex(bytes));
  }

  /** The id that a stranger's text is, if it is one. */
  public static Optional<TaskId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new TaskId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
