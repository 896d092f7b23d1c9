package dev.reeldock.callback;

import dev.reeldock.task.Task;
import dev.reeldock.task.Variant;

/** What things are called in the result bucket. The names are fixed: a repetition finds them. */
final class ResultKeys {
  private ResultKeys() {}

  static String output(Task task, int index, Variant variant, String extension) {
    return folder(task) + index + variant.suffix() + "." + extension;
  }

  static String document(Task task) {
    return folder(task) + "task.json";
  }

  private static String folder(Task task) {
    return "tasks/" + task.id() + "/";
  }
}
