package dev.reeldock.local.run;

/** As much of a task id as tells one task from another on a screen. */
final class ShortId {
  private static final int LENGTH = 8;

  private ShortId() {}

  static String of(String taskId) {
    return taskId.length() > LENGTH ? taskId.substring(0, LENGTH) : taskId;
  }
}
