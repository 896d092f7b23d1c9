package dev.reeldock.local.kling;

/** What a provider makes of {@code external_task_id}. */
enum ExternalIds {
  /** Names one task, which is found by it; a used one is refused. */
  UNIQUE,
  /** A task is found by it; a used one buys another task, which is found from then on. */
  REPEATABLE,
  /** Told again with the task; no task is found by it, and a used one buys another. */
  CARRIED,
  /** An unknown field. */
  IGNORED;

  boolean findTasks() {
    return switch (this) {
      case UNIQUE, REPEATABLE -> true;
      case CARRIED, IGNORED -> false;
    };
  }
}
