package dev.reeldock.callback;

import dev.reeldock.task.Marked;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of looking at one task, and why where that is worth telling.
 *
 * @param marks for which a person is called, which nobody else tells
 */
record Collected(What what, String why, List<Marked> marks) implements Looked {
  Collected {
    marks = List.copyOf(marks);
  }

  static final Collected UNKNOWN = new Collected(What.UNKNOWN);
  static final Collected HAD_ENDED = new Collected(What.HAD_ENDED);
  static final Collected BEING_COPIED = new Collected(What.BEING_COPIED);
  static final Collected OVERTAKEN = new Collected(What.OVERTAKEN);
  static final Collected BACK_TO_QUEUE = new Collected(What.BACK_TO_QUEUE);

  /** The provider's words stay in the record: they may repeat a prompt or a URL. */
  static final Collected FAILED = new Collected(What.FAILED);

  static final Collected STORED = new Collected(What.STORED);

  /** What came of it. */
  enum What {
    /** There is no such task. */
    UNKNOWN,
    /** It had ended before; its wake-ups were sent again. */
    HAD_ENDED,
    /** Another worker is copying its outputs. */
    BEING_COPIED,
    /** Another worker knew more. */
    OVERTAKEN,
    /** No news; it is asked about again. */
    LATER,
    /** The provider does not have it; it waits in its queue. */
    BACK_TO_QUEUE,
    /** A person is needed. */
    NEEDS_ATTENTION,
    FAILED,
    STORED,
    /** An output could not be copied; it is tried again. */
    COPY_FAILED
  }

  private Collected(What what) {
    this(what, "", List.of());
  }

  static Collected later(String why) {
    return new Collected(What.LATER, why, List.of());
  }

  static Collected needsAttention(String why, Optional<Marked> mark) {
    return new Collected(What.NEEDS_ATTENTION, why, mark.stream().toList());
  }

  static Collected copyFailed(String why) {
    return new Collected(What.COPY_FAILED, why, List.of());
  }

  /** With one more call for a person. */
  Collected and(Marked mark) {
    return new Collected(what, why, Stream.concat(marks.stream(), Stream.of(mark)).toList());
  }

  @Override
  public String toString() {
    return why.isEmpty() ? what.name() : what + ": " + why;
  }
}
