package dev.reeldock.local.run;

/** Is told how tasks go on, from any thread. */
@FunctionalInterface
public interface Progress {
  /**
   * Something about a task has changed.
   *
   * @param who says so: the caller that asked for a kind, or a function
   */
  void changed(String taskId, String who, String what);
}
