package dev.reeldock.callback;

import dev.reeldock.task.Task;

/** What things are called in the result bucket. The names are fixed: a repetition finds them. */
final class ResultKeys {
  private ResultKeys() {}

  static String output(Task task, int index) {
    return folder(task) + index + "." + task.request().kind().family().extension();
  }

  static String document(Task task) {
    return folder(task) + "task.json";
  }

  private static String folder(Task task) {
    return "tasks/" + task.id() + "/";
  }
}
