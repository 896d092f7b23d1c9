package dev.reeldock.relay;

import dev.reeldock.task.CallerStatus;

/** What came of looking whether a caller is to be told. */
sealed interface Relayed {

  /** There was nothing to do. */
  enum Nothing implements Relayed {
    /** There is no such task. */
    UNKNOWN,
    /** The caller knows, or wants to know nothing. */
    NOTHING_TO_TELL,
    /** Somebody is telling, or a later time was set. */
    NOT_NOW,
    /** Others tell it, who have the time to wait. */
    HANDED_ON,
    /** Another worker was faster, or the task has gone on. */
    OVERTAKEN
  }

  /** The caller knows, or will never be told. */
  record Settled(CallerStatus status, String came) implements Relayed {}

  /** It is tried again. */
  record Failed(CallerStatus status, String came) implements Relayed {}

  /** Nobody could tell the caller. */
  record Exhausted(CallerStatus status, String came) implements Relayed {
    /** A status in between is made up for by the next. */
    boolean callsAPerson() {
      return status.isTheEnd();
    }
  }
}
